import type { FingerprintRow, ListingRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";

/** What one lookup reads at most. By chance a listing of four pictures shares a band with one in 75 others. */
const MOST_READ = 5_000;
/** How many are compared in full: those that share the most. */
const MOST_COMPARED = 60;

/**
 * Other listings whose fingerprint shares bands with this one, those that share the most first: so whoever publishes
 * many half-copies does not push the true original out. Only what was public once or taken down counts, so that a copy
 * in the queue does not hold its original.
 */
export async function findCandidates(
  ctx: ServiceContext,
  listing: Pick<ListingRow, "_id">,
  field: "textBands" | "imageBands",
  keys: readonly string[],
  projection: Partial<Record<keyof ListingRow, 1>>,
): Promise<ListingRow[]> {
  if (keys.length === 0) return [];
  const prints = await ctx.db.rows.fingerprints.find({ [field]: { $in: keys } } as never, {
    projection: { [field]: 1 },
    limit: MOST_READ,
  });
  const wanted = new Set(keys);
  const shared = (print: FingerprintRow) => print[field].filter((band) => wanted.has(band)).length;
  const ids = prints
    .filter(({ _id }) => _id !== listing._id)
    .map((print) => ({ id: print._id, shared: shared(print) }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_COMPARED)
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const found = await ctx.db.rows.listings.find(
    { _id: { $in: ids } },
    { projection: { ...projection, sellerId: 1, state: 1, publishedAt: 1 } },
  );
  return found.filter(wasPublic);
}

export function wasPublic({ publishedAt, state }: ListingRow): boolean {
  return publishedAt !== null || state === "REMOVED";
}
