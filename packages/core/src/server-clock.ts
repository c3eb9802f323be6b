import type { Logger } from "./logger.ts";

export interface ServerClockOptions {
  /** Asks the shared clock: epoch ms. */
  readTime: () => Promise<number>;
  logger: Pick<Logger, "warn">;
}

export interface ServerClock {
  /** Epoch ms of the shared clock; this machine's own until the first answer. Whole ms. */
  now(): number;
  /** Resolves with the first good answer. */
  readonly ready: Promise<void>;
  /** Resolves when the first question is answered or has failed. */
  readonly tried: Promise<void>;
  close(): void;
}

const SAMPLES = 3;
const EVERY_MS = 10_000;
const RETRY_MS = 500;
/** Answers that took longer say too little about the moment that they were given. */
const MAX_ROUND_TRIP_MS = 1_000;
/** Whoever runs the machine should know when its clock is off by more. */
const WORTH_A_WARNING_MS = 1_000;

interface Sample {
  /** The shared clock minus this process's monotonic clock was at least and at most so much. */
  least: number;
  most: number;
}

/** Does not keep a process alive that has nothing else to do. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

async function sample(readTime: () => Promise<number>): Promise<Sample> {
  const asked = performance.now();
  const time = await readTime();
  const answered = performance.now();
  // `time` was cut to whole ms and read at some moment between the question and the answer.
  return { least: time - answered, most: time + 1 - asked };
}

/** What all samples agree on, or null where they do not or took too long. */
function agree(samples: readonly Sample[]): Sample | null {
  const least = Math.max(...samples.map((one) => one.least));
  const most = Math.min(...samples.map((one) => one.most));
  return least <= most && most - least <= MAX_ROUND_TRIP_MS ? { least, most } : null;
}

/**
 * A clock that several machines share: asks for the time, then counts on by this process's monotonic clock. Steps and
 * errors of the machine's own clock do not reach it. Corrects itself every ten seconds, and only where the answer
 * contradicts it, so that a slow answer does not shake it.
 */
export function startServerClock({ readTime, logger }: ServerClockOptions): ServerClock {
  let offset: number | null = null;
  let closed = false;
  const first = Promise.withResolvers<void>();
  const attempted = Promise.withResolvers<void>();

  const now = () => (offset === null ? Date.now() : Math.floor(offset + performance.now()));

  async function measure(): Promise<boolean> {
    const samples: Sample[] = [];
    for (let i = 0; i < SAMPLES; i += 1) samples.push(await sample(readTime));
    const agreed = agree(samples);
    if (!agreed) return false;
    const { least, most } = agreed;
    if (offset !== null && offset >= least && offset <= most) return true;
    offset = (least + most) / 2;
    const offMs = Math.round(Date.now() - now());
    if (Math.abs(offMs) > WORTH_A_WARNING_MS)
      logger.warn({ offMs }, "this machine's clock differs from the database's");
    return true;
  }

  async function run(): Promise<void> {
    while (!closed) {
      const measured = await measure().catch(() => false);
      attempted.resolve();
      if (measured) first.resolve();
      await pause(measured ? EVERY_MS : RETRY_MS);
    }
  }
  void run();

  return {
    now,
    ready: first.promise,
    tried: attempted.promise,
    close() {
      closed = true;
    },
  };
}
