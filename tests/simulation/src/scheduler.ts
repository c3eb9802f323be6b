import { live, type Nature, settled } from "./intercept.ts";
import { Random } from "./random.ts";

/** Whoever takes steps: a process, a client, the network. A slow one is chosen less often. */
export interface Owner {
  readonly name: string;
  speed: number;
}

export interface Task {
  owner: Owner;
  label: string;
  run: () => void;
  /** How often it is chosen beside its owner's other tasks; 1 unless said otherwise. */
  speed?: number;
  /** What the world may still see of it where its owner dies first: a message that had left already. */
  afterlife?: () => void;
}

interface Timer {
  owner: Owner | null;
  at: number;
  fire: () => void;
}

/** Tasks that keep their order among each other: one connection. */
export class Lane {
  readonly #scheduler: Scheduler;
  #queue: Task[] = [];
  #offered: Task | null = null;
  /** Of what comes next. */
  speed = 1;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** Tasks that wait. */
  get length(): number {
    return this.#queue.length;
  }

  push(task: Task): void {
    this.#queue.push(task);
    this.#offer();
  }

  /** Forgets what waits and returns it. */
  cut(): Task[] {
    const cut = this.#queue;
    this.#queue = [];
    return cut;
  }

  #offer(): void {
    const [head] = this.#queue;
    if (!head || head === this.#offered) return;
    this.#offered = head;
    this.#scheduler.add({
      owner: head.owner,
      label: head.label,
      speed: head.speed ?? this.speed,
      run: () => {
        // The lane was cut, and perhaps filled again, since.
        if (this.#queue[0] !== head) return;
        this.#queue.shift();
        head.run();
        this.#offer();
      },
    });
  }
}

export class BrokenInvariant extends Error {
  readonly rule: string;
  constructor(rule: string, detail: string) {
    super(`${rule}: ${detail}`);
    this.rule = rule;
  }
}

const MAX_STEPS = 6_000;

/**
 * Runs one step at a time, chosen by the seed, and nothing else: what is called waits as a task until it is chosen, and
 * all that its answer sets off runs up to the next calls before another step is chosen.
 */
export class Scheduler implements Nature {
  readonly #random: Random;
  readonly #secrets = new Random(0, "secrets");
  readonly trace: string[] | null;
  steps = 0;
  failure: unknown = null;
  current: Owner | null = null;
  #now: number;
  #tasks: Task[] = [];
  #timers: Timer[] = [];

  constructor(random: Random, startsAt: number, trace: boolean) {
    this.#random = random;
    this.#now = startsAt;
    this.trace = trace ? [] : null;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.#random.next();
  }

  secret(): number {
    return this.#secrets.next();
  }

  after(ms: number, fire: () => void): () => void {
    const timer = { owner: this.current, at: this.#now + Math.max(0, Math.round(ms)), fire };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** A timer of somebody else than who takes this step. */
  afterAs(owner: Owner | null, ms: number, fire: () => void): void {
    const before = this.current;
    this.current = owner;
    this.after(ms, fire);
    this.current = before;
  }

  add(task: Task): void {
    this.#tasks.push(task);
  }

  advanceTo(at: number): void {
    this.#now = Math.max(this.#now, at);
  }

  note(text: string): void {
    this.trace?.push(`${String(this.steps).padStart(5)}  ${this.#clock()}  ${text}`);
  }

  #clock(): string {
    return new Date(this.#now).toISOString().slice(11, 23);
  }

  fail(rule: string, detail: string): void {
    this.failure ??= new BrokenInvariant(rule, detail);
  }

  /** An owner is gone: its tasks and timers with it. */
  drop(owner: Owner): Task[] {
    const dropped = this.#tasks.filter((task) => task.owner === owner);
    this.#tasks = this.#tasks.filter((task) => task.owner !== owner);
    this.#timers = this.#timers.filter((timer) => timer.owner !== owner);
    return dropped;
  }

  /** Steps until there is nothing to do before `horizon` (epoch ms). */
  async run(horizon: () => number): Promise<void> {
    live(this);
    try {
      for (;;) {
        if (this.failure) throw this.failure;
        const task = this.#next(horizon());
        if (!task) return;
        this.steps += 1;
        if (this.steps > MAX_STEPS)
          throw new BrokenInvariant("comes to rest", `${this.#tasks.length} tasks left`);
        if (this.trace && task.label) this.note(`${task.owner.name.padEnd(10)} ${task.label}`);
        this.current = task.owner;
        task.run();
        await settled();
        this.current = null;
        this.#now += this.#random.int(3);
      }
    } finally {
      live(null);
    }
  }

  #next(horizon: number): Task | null {
    this.#ripen();
    if (this.#tasks.length === 0) {
      let first = Infinity;
      for (const { at } of this.#timers) if (at < first) first = at;
      if (first > horizon) return null;
      this.#now = Math.max(this.#now, first);
      this.#ripen();
    }
    return this.#draw();
  }

  #ripen(): void {
    if (!this.#timers.some(({ at }) => at <= this.#now)) return;
    const ripe = this.#timers.filter(({ at }) => at <= this.#now).sort((a, b) => a.at - b.at);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { owner, fire } of ripe) this.add({ owner: owner ?? NOBODY, label: "", run: fire });
  }

  #draw(): Task {
    let total = 0;
    for (const task of this.#tasks) total += weightOf(task);
    let left = this.#random.next() * total;
    let chosen = this.#tasks.length - 1;
    for (const [index, task] of this.#tasks.entries()) {
      left -= weightOf(task);
      if (left <= 0) {
        chosen = index;
        break;
      }
    }
    return this.#tasks.splice(chosen, 1)[0]!;
  }
}

function weightOf({ owner, speed = 1 }: Task): number {
  return owner.speed * speed;
}

const NOBODY: Owner = { name: "timer", speed: 1 };
