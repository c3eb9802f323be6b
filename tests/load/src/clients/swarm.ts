import { setTimeout as sleep } from "node:timers/promises";
import { Follower, type FollowerOptions } from "./follower.ts";

/** So many handshakes at once: a listen queue holds 511. */
const CONNECTING = 100;

export interface SwarmOptions extends Omit<FollowerOptions, "cookie"> {
  cookies: readonly string[];
  count: number;
}

export interface Totals {
  received: number;
  missed: number;
  repeated: number;
  reloads: number;
}

/** Many clients of one auction. */
export class Swarm {
  readonly followers: Follower[];
  readonly #options: SwarmOptions;

  constructor(options: SwarmOptions) {
    const { cookies, count } = options;
    this.#options = options;
    this.followers = Array.from(
      { length: count },
      (_, index) => new Follower({ ...options, cookie: cookies[index % cookies.length]! }),
    );
  }

  async connect(port: number): Promise<void> {
    const waiting = [...this.followers];
    const work = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await next.connect(port);
    };
    await Promise.all(Array.from({ length: CONNECTING }, work));
  }

  /** Waits until every client has the last published event; false where some had not after `timeoutMs`. */
  async caughtUp(timeoutMs: number): Promise<boolean> {
    const { announcer } = this.#options;
    const deadline = performance.now() + timeoutMs;
    while (performance.now() < deadline) {
      if (this.followers.every(({ last }) => last >= announcer.published)) return true;
      await sleep(20);
    }
    return false;
  }

  totals(): Totals {
    const totals = { received: 0, missed: 0, repeated: 0, reloads: 0 };
    for (const follower of this.followers) {
      totals.received += follower.received;
      totals.missed += follower.missed;
      totals.repeated += follower.repeated;
      totals.reloads += follower.reloads;
    }
    return totals;
  }

  cut(): void {
    for (const follower of this.followers) follower.cut();
  }
}
