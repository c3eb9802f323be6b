import type { Random } from "./random.ts";
import type { Owner, Scheduler } from "./scheduler.ts";

/** How often (probability per call) something goes wrong. */
export interface Noise {
  /** A call to the database fails: before it did anything, or after. */
  database: number;
  redis: number;
  /** A request or an answer between a client and a process is lost. */
  network: number;
  /** An answer takes a detour: others overtake it. */
  slow: number;
  /** A job is delivered twice. */
  jobs: number;
}

export const CALM: Noise = { database: 0, redis: 0, network: 0, slow: 0, jobs: 0 };

export class LostError extends Error {
  constructor(what: string) {
    super(`connection lost: ${what}`);
  }
}

/** Whose call it is, and what may happen to it. */
export interface Wire {
  owner: Owner;
  scheduler: Scheduler;
  random: Random;
  lost: () => number;
  slow: () => number;
}

/** What became of a call: its effect took place or not, and its answer arrived or not. */
export type Fate = "fine" | "request lost" | "answer lost";

export function fateOf(random: Random, lost: number): Fate {
  if (!random.chance(lost)) return "fine";
  return random.chance(0.5) ? "request lost" : "answer lost";
}

/** Answers a call, now or, where it is slow, as a step of its own. */
export function answer(wire: Wire, label: string, reply: () => void): void {
  if (!wire.random.chance(wire.slow())) return reply();
  const speed = wire.random.pick([1, 0.2, 0.02]);
  const late = () =>
    wire.scheduler.add({ owner: wire.owner, label: `late answer: ${label}`, run: reply, speed });
  if (wire.random.chance(0.2)) wire.scheduler.after(wire.random.between(5, 2_500), late);
  else late();
}
