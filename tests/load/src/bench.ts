import type { Stage } from "./stage.ts";

/** One line of the table. */
export interface Row {
  /** Number in the list of targets; several rows may share one. */
  target: string;
  what: string;
  goal: string;
  measured: string;
  spread: string;
  /** Null where there is no goal, or nothing to compare with. */
  met: boolean | null;
}

/** Absolute figures behind the rows; they drift with the machine. */
export interface Detail {
  title: string;
  head: string[];
  lines: string[][];
}

export interface BenchResult {
  rows: Row[];
  details: Detail[];
  /** What was measured, round by round, and what it was measured on. */
  raw: Record<string, unknown>;
  /** What must hold whatever the speed: everything delivered, in order. Empty when all held. */
  broken: string[];
}

export interface BenchContext {
  stage: Stage;
  /** Interleaved rounds. */
  rounds: number;
  /** Small and short: shows that it works, proves nothing. */
  quick: boolean;
  /** Clients in place of the bench's own number. */
  clients?: number | undefined;
  profileDir?: string | undefined;
  say(message: string): void;
}

export interface Bench {
  name: string;
  run(context: BenchContext): Promise<BenchResult>;
}
