import type { Rows } from "@loopbid/db";
import { requireModerator, type ServiceContext } from "../context.ts";

/** The reports of a listing that is taken down for good were right, in the transaction that takes it down. */
export async function settleReports(
  ctx: ServiceContext,
  rows: Rows,
  listingId: string,
): Promise<void> {
  const { userId: decidedById } = requireModerator(ctx);
  await rows.listing_reports.updateMany(
    { listingId, state: "OPEN" },
    { $set: { state: "ACTED", decidedById, decidedAt: new Date(ctx.now()) } },
  );
}
