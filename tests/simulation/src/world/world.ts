import type { Logger } from "@loopbid/core";
import { type Schema, Store } from "../database/store.ts";
import { CALM, fateOf, LostError, type Noise } from "../faults.ts";
import type { Plan } from "../plan.ts";
import { Random } from "../random.ts";
import { RedisServer } from "../redis/server.ts";
import { type Owner, Scheduler } from "../scheduler.ts";
import { Witness } from "../checks/witness.ts";
import type { Page } from "./page.ts";
import type { Follower } from "./follower.ts";
import { JobBoard } from "./job-board.ts";
import { Ledger } from "./ledger.ts";
import { type ProcessKind, SimProcess } from "./process.ts";

export const STARTS_AT = Date.UTC(2026, 0, 5, 12);

interface Slot {
  kind: ProcessKind;
  name: string;
  skewMs: number;
}

/** Everything that one history happens to. */
export class World {
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly store: Store;
  readonly redis: RedisServer;
  readonly jobs: JobBoard;
  readonly ledger: Ledger;
  readonly witness: Witness;
  readonly network: Owner = { name: "network", speed: 1 };
  noise: Noise;
  /** Where each process has its place; a dead one is null until it is started again. */
  readonly slots: Slot[] = [];
  readonly processes: (SimProcess | null)[] = [];
  readonly pages: Page[] = [];
  /** Whoever has a subscription, in the order of the people. */
  readonly followers: Follower[] = [];
  #starts = 0;

  constructor(options: {
    seed: number;
    schema: Schema;
    noise: Noise;
    auctionId: string;
    trace: boolean;
  }) {
    this.random = new Random(options.seed, "steps");
    this.noise = options.noise;
    this.scheduler = new Scheduler(this.random, STARTS_AT, options.trace);
    this.store = new Store(options.schema);
    this.redis = new RedisServer(() => this.scheduler.now());
    this.jobs = new JobBoard(this);
    this.ledger = new Ledger(this.store, options.auctionId);
    this.witness = new Witness(this);
  }

  /** From here on every commit is looked at. */
  watch(): void {
    this.store.onChange = () => {
      this.ledger.changed();
      this.witness.committed();
    };
  }

  logger(name: string): Logger {
    const say = (fields: { err?: Error }, message: string) =>
      this.scheduler.note(`${name.padEnd(10)} logs: ${message}: ${fields.err?.message ?? ""}`);
    const quiet = () => undefined;
    return { info: quiet, debug: quiet, warn: say, error: say } as unknown as Logger;
  }

  #start(slot: Slot): void {
    this.slots.push(slot);
    this.processes.push(null);
    this.restart(this.slots.length - 1);
  }

  startAll({ web, workers, skews }: Pick<Plan, "web" | "workers" | "skews">): void {
    for (const [index, skewMs] of skews.entries()) {
      if (index >= web + workers) return;
      const kind = index < web ? "web" : "worker";
      this.#start({ kind, name: `${kind}${index}`, skewMs });
    }
  }

  restart(index: number): void {
    if (this.processes[index]) return;
    const { kind, name, skewMs } = this.slots[index]!;
    this.#starts += 1;
    this.processes[index] = new SimProcess(this, kind, `${name}.${this.#starts}`, skewMs);
  }

  crash(index: number): void {
    const process = this.processes[index];
    if (!process) return;
    this.scheduler.note(`${process.name} DIES`);
    this.processes[index] = null;
    process.die();
    const run = () => this.restart(index);
    this.scheduler.add({ owner: this.network, label: `starts ${process.name} again`, run });
  }

  pick(kind: ProcessKind): SimProcess | null {
    const alive = this.processes.filter((process) => process?.kind === kind);
    return alive.length > 0 ? this.random.pick(alive) : null;
  }

  /** A request of a client to some process. Rejects with LostError where no answer came. */
  request<T>(label: string, handle: (process: SimProcess) => Promise<T>): Promise<T> {
    const { scheduler, network } = this;
    return new Promise((resolve, reject) => {
      const reply = (what: string, run: () => void) =>
        scheduler.add({ owner: network, label: `${what}: ${label}`, run });
      const arrive = () => {
        const process = this.pick("web");
        const fate = fateOf(this.random, this.noise.network);
        const lose = () => reply("no answer", () => reject(new LostError(label)));
        if (!process || fate === "request lost") return lose();
        scheduler.note(`${process.name.padEnd(10)} receives ${label}`);
        process.onDeath.add(lose);
        const answered = (what: string, settle: () => void) => {
          process.onDeath.delete(lose);
          if (fate === "answer lost") lose();
          else reply(what, settle);
        };
        scheduler.current = process;
        handle(process).then(
          (value) => answered("answer", () => resolve(value)),
          (error: Error) => answered(`refusal (${error.message})`, () => reject(error)),
        );
      };
      scheduler.add({ owner: network, label: "", run: arrive });
    });
  }

  /** No more faults: what is down comes up, and every page has a socket. */
  calm(): void {
    this.scheduler.note("— no more faults —");
    this.noise = CALM;
    this.network.speed = 1;
    for (const index of this.slots.keys()) this.restart(index);
    for (const process of this.processes) {
      process!.speed = 1;
      for (const connection of process!.connections) connection.setSpeeds(1, 1);
    }
  }
}
