import { COUNTED_METRICS, type Span, type StoredMetrics } from "@loopbid/domain";
import { duplicatesOf, type Rows } from "@loopbid/db";
import type { AnyBulkWriteOperation, Document } from "mongodb";
import type { CountedBucket } from "./count-rows.ts";

export type BucketSpan = CountedBucket["span"];

export interface StoredBucket {
  span: BucketSpan;
  /** Its start, epoch ms. */
  at: number;
  values: StoredMetrics;
  /** Epoch ms. */
  asOf: number;
}

/** The buckets of one length that start within the span, in the order of time. */
export async function readBuckets(
  { metric_buckets }: Rows,
  span: BucketSpan,
  { from, to }: Span,
): Promise<StoredBucket[]> {
  if (from >= to) return [];
  const found = await metric_buckets.find(
    { span, at: { $gte: new Date(from), $lt: new Date(to) } },
    { sort: { at: 1 }, projection: { span: 1, at: 1, counts: 1, samples: 1, asOf: 1 } },
  );
  return found.map(({ at, counts, samples, asOf }) => ({
    span,
    at: at.getTime(),
    values: { ...(counts as StoredMetrics), ...(samples as StoredMetrics) },
    asOf: asOf.getTime(),
  }));
}

/** The newest bucket that was rolled up, or null before the first one. */
export async function newestBucket({ metric_buckets }: Rows): Promise<{
  at: number;
  asOf: number;
} | null> {
  const [newest] = await metric_buckets.find(
    { span: "HOUR" },
    { sort: { at: -1 }, limit: 1, projection: { at: 1, asOf: 1 } },
  );
  return newest ? { at: newest.at.getTime(), asOf: newest.asOf.getTime() } : null;
}

export interface NewBucket extends CountedBucket {
  /** Listings on sale at its end, where it is not known from having been looked at. */
  live: number | null;
}

/**
 * Writes the buckets whose counts are not stored yet. What another run read later stays, and so do samples.
 * @param asOf epoch ms at which reading the counts began.
 * @returns how many were new or changed.
 */
export async function storeBuckets(
  rows: Rows,
  buckets: readonly NewBucket[],
  asOf: number,
): Promise<number> {
  const changed = await changedOnly(rows, buckets);
  if (changed.length === 0) return 0;
  const writes = changed.map(({ span, at, counts, live }): AnyBulkWriteOperation<Document> => ({
    updateOne: {
      filter: { span, at: new Date(at), asOf: { $lte: new Date(asOf) } },
      update: {
        $set: { counts, asOf: new Date(asOf) },
        $setOnInsert: { samples: live === null ? {} : { live } },
      },
      upsert: true,
    },
  }));
  const refused = await writeAll(rows, writes);
  return changed.length - refused;
}

/** Writes each, and returns how many met a row that was read later: those try to insert a second one. */
async function writeAll(
  { metric_buckets }: Rows,
  writes: AnyBulkWriteOperation<Document>[],
): Promise<number> {
  try {
    await metric_buckets.driver.bulkWrite(writes, { ordered: false });
    return 0;
  } catch (error) {
    return duplicatesOf(error).length;
  }
}

async function changedOnly(rows: Rows, buckets: readonly NewBucket[]): Promise<NewBucket[]> {
  const starts = buckets.map(({ at }) => at);
  const reach = { from: Math.min(...starts), to: Math.max(...starts) + 1 };
  const stored = (
    await Promise.all((["HOUR", "DAY"] as const).map((span) => readBuckets(rows, span, reach)))
  ).flat();
  const known = new Map(stored.map(({ span, at, values }) => [`${span} ${at}`, values]));
  return buckets.filter(({ span, at, counts }) => {
    const before = known.get(`${span} ${at}`);
    return !before || COUNTED_METRICS.some((key) => before[key] !== counts[key]);
  });
}
