import type { World } from "../world.ts";

export interface Fault {
  world: World;
  random: () => number;
  /** How long (ms) to make trouble. */
  ms: number;
}

export interface Scenario {
  name: string;
  /**
   * Whether a process or Redis may go away between a commit and its event. Then events may be missing (docs/adr/0009);
   * otherwise every watcher hears everything.
   */
  mayLoseEvents: boolean;
  /** Whether a worker goes between a sale and its mails, or Redis forgets mails that waited there. */
  mayLoseMails: boolean;
  /** Seconds that the short form takes, bids until the end of the auctions. */
  seconds: number;
  /** Auctions at once; 3 where left out. */
  lots?: number;
  /** Before anybody bids. */
  prepare?(fault: Omit<Fault, "ms">): Promise<void>;
  /** Makes trouble while people bid. What it leaves broken is healed afterwards. */
  run(fault: Fault): Promise<void>;
}
