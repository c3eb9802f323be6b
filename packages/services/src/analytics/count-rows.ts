import {
  COUNTED_METRICS,
  type CountedMetric,
  DAY_MS,
  floorDay,
  HOUR_MS,
  type Span,
} from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { bidTallies } from "./sources/bids.ts";
import { checkTallies } from "./sources/checks.ts";
import { interestTallies } from "./sources/interest.ts";
import { listingTallies } from "./sources/listings.ts";
import { orderTallies } from "./sources/orders.ts";
import { peopleTallies } from "./sources/people.ts";
import type { Tally } from "./sources/tally.ts";

export type Counts = Record<CountedMetric, number>;

export interface CountedBucket {
  span: "HOUR" | "DAY";
  /** Its start, epoch ms. */
  at: number;
  counts: Counts;
}

function zeros(): Counts {
  return Object.fromEntries(COUNTED_METRICS.map((key) => [key, 0])) as Counts;
}

class Buckets {
  readonly #counts = new Map<number, Counts>();

  constructor({ from, to }: Span, lengthMs: number) {
    for (let at = from; at < to; at += lengthMs) this.#counts.set(at, zeros());
  }

  add({ at, key, value }: Tally): void {
    const counts = this.#counts.get(at);
    if (counts) counts[key] += value;
  }

  list(span: "HOUR" | "DAY"): CountedBucket[] {
    return [...this.#counts].map(([at, counts]) => ({ span, at, counts }));
  }
}

/**
 * Counts the rows of whole UTC days, by hour and by day; hours in which nothing happened are there with zeros. A pure
 * reading of the database: nothing that was rolled up before goes into it.
 * @throws RangeError where the span does not begin and end at midnight UTC.
 */
export async function countRows(ctx: ServiceContext, span: Span): Promise<CountedBucket[]> {
  if (floorDay(span.from) !== span.from || floorDay(span.to) !== span.to)
    throw new RangeError("Only whole days are counted.");
  const [bids, ...others] = await Promise.all([
    bidTallies(ctx, span),
    listingTallies(ctx, span),
    orderTallies(ctx, span),
    peopleTallies(ctx, span),
    interestTallies(ctx, span),
    checkTallies(ctx, span),
  ]);
  const hours = new Buckets(span, HOUR_MS);
  const days = new Buckets(span, DAY_MS);
  for (const tally of others.flat()) {
    hours.add(tally);
    days.add({ ...tally, at: floorDay(tally.at) });
  }
  for (const tally of bids.hours) hours.add(tally);
  for (const tally of bids.days) days.add(tally);
  return [...hours.list("HOUR"), ...days.list("DAY")];
}
