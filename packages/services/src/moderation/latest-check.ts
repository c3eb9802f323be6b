import type { FraudCheckRow, ListingRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";

/** The newest check of a listing: that of its present version, or of the one before the seller's last edit. */
export async function latestCheck(
  ctx: ServiceContext,
  { _id, version }: Pick<ListingRow, "_id" | "version">,
): Promise<FraudCheckRow | null> {
  return ctx.db.rows.fraud_checks.findOne(
    { listingId: _id, listingVersion: { $lte: version } },
    { sort: { listingVersion: -1 } },
  );
}
