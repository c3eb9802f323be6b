import { ConflictError, ForbiddenError, NotFoundError } from "@loopbid/core";
import { isDuplicateKey } from "@loopbid/db";
import type { ReportListingInput } from "@loopbid/validators";
import type { z } from "zod";
import { requireUser, type ServiceContext } from "../context.ts";
import { announceCase } from "../desk/announce.ts";

/**
 * Reports a listing that is on sale to the moderators. Reporting again replaces the own open report; one that was
 * decided stays so.
 * @throws UnauthenticatedError, NotFoundError for what is not on sale, ForbiddenError on an own listing, ConflictError
 * (ALREADY_DECIDED).
 */
export async function reportListing(
  ctx: ServiceContext,
  { listingId, reason, note }: z.output<typeof ReportListingInput>,
): Promise<{ ok: true }> {
  const { userId: reporterId } = requireUser(ctx);
  const { listings, listing_reports } = ctx.db.rows;
  const listing = await listings.findOne(
    { _id: listingId },
    { projection: { state: 1, sellerId: 1 } },
  );
  if (listing?.state !== "LIVE") throw new NotFoundError("There is no such listing on sale.");
  if (listing.sellerId === reporterId)
    throw new ForbiddenError("You may not report your own listing.");
  const key = { listingId, reporterId };
  const report = { reason, note, createdAt: new Date(ctx.now()) };
  const open = await listing_reports.updateOne({ ...key, state: "OPEN" }, { $set: report });
  if (open === 0) {
    const undecided = { state: "OPEN", decidedById: null, decidedAt: null } as const;
    try {
      await listing_reports.insertOne({ ...key, ...report, ...undecided });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const twice = await listing_reports.findOne({ ...key, state: "OPEN" });
      if (!twice)
        throw new ConflictError("Our moderators have looked at your report.", {
          reason: "ALREADY_DECIDED",
        });
    }
  }
  await announceCase(ctx, "REPORT", listingId);
  return { ok: true };
}
