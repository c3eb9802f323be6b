import { NotFoundError } from "@loopbid/core";
import type { ListingReportRow } from "@loopbid/db";
import { ListingReportReason, type ReportedListing } from "@loopbid/validators";
import { countBy } from "../chat-case/count-by.ts";
import { requireModerator, type ServiceContext } from "../context.ts";

const MOST_SHOWN = 100;

/**
 * A reported listing with its open reports, oldest first, and how often each reporter was right before.
 * @throws UnauthenticatedError, ForbiddenError, NotFoundError where no report is open.
 */
export async function reportedListing(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<ReportedListing> {
  requireModerator(ctx);
  const { listings, listing_reports, users } = ctx.db.rows;
  const [listing, reports] = await Promise.all([
    listings.findOne({ _id: listingId }),
    listing_reports.find(
      { listingId, state: "OPEN" },
      { sort: { createdAt: 1 }, limit: MOST_SHOWN },
    ),
  ]);
  if (!listing || reports.length === 0)
    throw new NotFoundError("There is no open report of this listing.");
  const reporterIds = reports.map(({ reporterId }) => reporterId);
  const [people, upheld, dismissed] = await Promise.all([
    users.find({ _id: { $in: [...reporterIds, listing.sellerId] } }, { projection: { handle: 1 } }),
    countBy(listing_reports, "reporterId", { reporterId: { $in: reporterIds }, state: "ACTED" }),
    countBy(listing_reports, "reporterId", {
      reporterId: { $in: reporterIds },
      state: "DISMISSED",
    }),
  ]);
  const handles = new Map(people.map(({ _id, handle }) => [_id, handle]));
  const toReport = ({ reporterId, reason, note, createdAt }: ListingReportRow) => ({
    reporterHandle: handles.get(reporterId) ?? "",
    upheld: upheld.get(reporterId) ?? 0,
    dismissed: dismissed.get(reporterId) ?? 0,
    reason: ListingReportReason.parse(reason),
    note,
    createdAt: createdAt.toISOString(),
  });
  const { _id: id, slug, title, description, state, version, priceCents } = listing;
  const images = listing.images.map(({ key, width, height }) => ({ key, width, height }));
  return {
    listing: { id, slug, title, description, state, version, priceCents, images },
    sellerHandle: handles.get(listing.sellerId) ?? "",
    reports: reports.map(toReport),
  };
}
