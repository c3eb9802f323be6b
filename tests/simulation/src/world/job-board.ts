import { closeAuction } from "@loopbid/services";
import type { SimProcess } from "./process.ts";
import type { World } from "./world.ts";

interface Job {
  key: string;
  name: string;
  payload: { listingId?: string };
  attempts: number;
}

const MAX_ATTEMPTS = 8;
const STALLED_MS = 30_000;

/** BullMQ as a handler sees it: at least once, late, lost with Redis, one job a key while it is kept. */
export class JobBoard {
  readonly #world: World;
  #kept = new Map<string, Job>();

  constructor(world: World) {
    this.#world = world;
  }

  add(name: string, payload: Job["payload"], delayMs: number): void {
    if (name !== "auction.close") return;
    const key = JSON.stringify([name, payload]);
    if (this.#kept.has(key)) return;
    const job = { key, name, payload, attempts: 0 };
    this.#kept.set(key, job);
    this.#later(job, delayMs);
    if (this.#world.random.chance(this.#world.noise.jobs)) this.#later(job, delayMs);
  }

  /** Redis lost its data, and every job with it. */
  flush(): void {
    this.#kept = new Map();
  }

  #later(job: Job, delayMs: number): void {
    this.#world.scheduler.afterAs(null, delayMs, () => this.#start(job));
  }

  #start(job: Job): void {
    if (this.#kept.get(job.key) !== job) return;
    const worker = this.#world.pick("worker");
    if (!worker) return this.#later(job, STALLED_MS);
    worker.orphans.add(job);
    const run = () => void this.#work(worker, job);
    this.#world.scheduler.add({ owner: worker, label: `takes ${job.name}`, run });
  }

  async #work(worker: SimProcess, job: Job): Promise<void> {
    try {
      await closeAuction(worker.context("worker"), { listingId: job.payload.listingId! });
    } catch {
      job.attempts += 1;
      if (job.attempts < MAX_ATTEMPTS) this.#later(job, 1_000 * 2 ** job.attempts);
    } finally {
      worker.orphans.delete(job);
    }
  }

  /** A worker died: what it was at is given to another one. */
  orphaned(jobs: Iterable<object>): void {
    for (const job of jobs) this.#later(job as Job, STALLED_MS);
  }
}
