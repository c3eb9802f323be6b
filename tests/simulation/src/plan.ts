import { CALM, type Noise } from "./faults.ts";
import { Random } from "./random.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How fast from then on: commands, their answers, messages. */
export type Speeds = [there: number, back: number, messages: number];

/** One thing that people or fate do. Which step comes between two of them is the scheduler's choice. */
export type Item =
  | {
      do: "bid";
      page: number;
      /** Over the least that the page asks for; or an amount of its own. */
      over: number;
      exactly: number | null;
      twins: number;
      retries: number;
      again: boolean;
    }
  | { do: "retract" | "buy now" | "cut"; page: number }
  | { do: "end early" | "sweep" | "close twice" }
  | { do: "flush" | "restart redis"; skewMs: number }
  | { do: "crash"; process: number }
  | { do: "lose redis"; process: number; times: number; speeds: Speeds }
  | { do: "publish"; events: number }
  | { do: "viewers"; viewers: number }
  | { do: "trim"; keep: number }
  | { do: "evict"; which: number }
  | { do: "slow"; process: number; speed: number }
  | { do: "wait"; ms: number }
  | { do: "go to"; beforeEndMs: number };

export interface Plan {
  seed: number;
  about: "bids" | "fan-out";
  web: number;
  workers: number;
  pages: number;
  skews: number[];
  durationMs: number;
  hardCapMs: number;
  reserveCents: number | null;
  buyNowCents: number | null;
  /** Events that a channel keeps. */
  history: number;
  noise: Noise;
  /** How often the next item is chosen before a step of the others. */
  pace: number;
  items: Item[];
}

type Weighted = [weight: number, make: (random: Random, plan: Plan) => Item];

function bid(random: Random, plan: Plan): Item {
  const exact = random.chance(0.4);
  return {
    do: "bid",
    page: random.int(plan.pages),
    over: random.chance(0.4) ? 0 : random.int(20) * 250,
    // A coarse grid, so that equal maxima meet.
    exactly: exact ? 10_000 + random.int(16) * 1_000 : null,
    twins: random.chance(0.25) ? random.between(1, 2) : 0,
    retries: random.between(0, 3),
    again: random.chance(0.25),
  };
}

const PEOPLE: readonly Weighted[] = [
  [12, bid],
  [1, (random, plan) => ({ do: "retract", page: random.int(plan.pages) })],
  [0.3, (random, plan) => ({ do: "buy now", page: random.int(plan.pages) })],
  [0.1, () => ({ do: "end early" })],
  [0.5, (random, plan) => ({ do: "cut", page: random.int(plan.pages) })],
  [1, (random) => ({ do: "wait", ms: random.pick([5, 200, 2_000, 30_000, 20 * MINUTE_MS]) })],
  [
    1,
    (random) => ({ do: "go to", beforeEndMs: random.pick([150_000, 60_000, 2_000, 50, 0, -500]) }),
  ],
  [0.7, () => ({ do: "sweep" })],
  [0.7, () => ({ do: "close twice" })],
];

const skewOf = (random: Random) => random.pick([0, 0, 60_000, -60_000]);

const SPEEDS = [1, 1, 0.1, 0.02];

/** What befalls the way from Redis to the pages. */
const ON_THE_WAY: readonly Weighted[] = [
  [
    4,
    (random, { web }) => ({
      do: "lose redis",
      process: random.int(web),
      times: random.pick([1, 1, 2, 3]),
      speeds: [random.pick(SPEEDS), random.pick(SPEEDS), random.pick(SPEEDS)],
    }),
  ],
  [2, (random, plan) => ({ do: "cut", page: random.int(plan.pages) })],
  [1, (random) => ({ do: "trim", keep: random.int(4) })],
  [0.5, (random) => ({ do: "flush", skewMs: skewOf(random) })],
];

const FATE: readonly Weighted[] = [
  ...ON_THE_WAY,
  [3, (random, { web, workers }) => ({ do: "crash", process: random.int(web + workers) })],
  [1, (random) => ({ do: "restart redis", skewMs: skewOf(random) })],
  [0.5, (random) => ({ do: "evict", which: random.int(4) })],
  [
    2,
    (random, { web, workers }) => ({
      do: "slow",
      process: random.int(web + workers),
      speed: random.pick([0.02, 0.2, 1, 4]),
    }),
  ],
];

function draw(random: Random, from: readonly Weighted[], plan: Plan): Item {
  let left = random.next() * from.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of from) {
    left -= weight;
    if (left <= 0) return make(random, plan);
  }
  return from[0]![1](random, plan);
}

function noiseOf(random: Random): Noise {
  if (random.chance(0.25)) return CALM;
  const some = (...levels: number[]) => random.pick([0, ...levels]);
  return {
    database: some(0, 0.01, 0.04),
    redis: some(0, 0.01, 0.05),
    network: some(0.02, 0.1, 0.3),
    slow: some(0.1, 0.4),
    jobs: some(0.5),
  };
}

const TOLD: readonly Weighted[] = [
  [8, (random) => ({ do: "publish", events: random.pick([1, 1, 2, 6]) })],
  [1, (random) => ({ do: "viewers", viewers: random.int(9) })],
  [0.5, (random) => ({ do: "wait", ms: random.pick([5, 200, 2_000]) })],
];

/** Nobody bids: one process tells, and whatever goes wrong on the way from Redis to the pages. */
function fanOut(random: Random, plan: Plan): Plan {
  const noise = { ...CALM, redis: plan.noise.redis, slow: plan.noise.slow };
  const only: Plan = {
    ...plan,
    about: "fan-out",
    noise,
    workers: 1,
    pages: random.between(1, 3),
    history: random.pick([500, 8, 2, 1, 1]),
    pace: random.pick([0.3, 1, 3]),
  };
  const trouble = random.pick([0.2, 0.4]);
  const length = random.between(12, 40);
  for (let index = 0; index < length; index += 1)
    only.items.push(draw(random, random.chance(trouble) ? ON_THE_WAY : TOLD, only));
  return only;
}

/** The history of a seed: who is there, what they do, and what befalls them. */
export function planOf(seed: number): Plan {
  const random = new Random(seed, "plan");
  const [web, workers] = [random.between(1, 2), random.between(1, 2)];
  const plan: Plan = {
    seed,
    about: "bids",
    web,
    workers,
    pages: random.pick([1, 2, 3, 4, 6, 8]),
    skews: Array.from({ length: web + workers }, () => 0),
    durationMs: random.pick([20 * MINUTE_MS, 2 * HOUR_MS, 14 * HOUR_MS]),
    hardCapMs: random.pick([0, 5 * MINUTE_MS, HOUR_MS]),
    reserveCents: random.chance(0.3) ? 15_000 : null,
    buyNowCents: random.chance(0.3) ? 22_000 : null,
    history: random.pick([500, 8, 2, 1]),
    noise: noiseOf(random),
    pace: random.pick([0.05, 0.2, 1, 5]),
    items: [],
  };
  if (random.chance(0.2)) {
    plan.skews[random.int(plan.skews.length)] = random.pick([-5, 5]) * MINUTE_MS;
  }
  if (random.chance(0.3)) return fanOut(random, plan);
  const trouble = random.pick([0, 0.15, 0.35, 0.5]);
  const length = random.between(5, 24);
  for (let index = 0; index < length; index += 1) {
    plan.items.push(draw(random, random.chance(trouble) ? FATE : PEOPLE, plan));
  }
  return plan;
}
