import { ConflictError } from "@loopbid/core";
import { isDuplicateKey, type ListingRow, type Rows } from "@loopbid/db";
import type { JobPayload } from "@loopbid/jobs";
import { requireSystem, type ServiceContext } from "../context.ts";
import { goLive } from "../listing/go-live.ts";
import type { Assess, Assessment } from "./facts.ts";
import { gatherFacts } from "./gather-facts.ts";
import { takeOffForCheck } from "./take-off.ts";

/** `dropped`: nothing to decide, since this version was decided, edited or withdrawn before. */
export type CheckOutcome = "live" | "held" | "removed" | "dropped";

/**
 * Judges one version of a listing that waits for its check, stores the verdict and acts on it in one transaction.
 * Runs any number of times for a version, and acts once.
 * @throws ForbiddenError for anyone but the system's own jobs.
 */
export async function checkListing(
  ctx: ServiceContext,
  { listingId, version }: JobPayload<"fraud.check-listing">,
  assess: Assess,
): Promise<CheckOutcome> {
  requireSystem(ctx);
  const listing = await ctx.db.rows.listings.findOne({ _id: listingId });
  if (listing?.state !== "PENDING_REVIEW" || listing.version !== version) return "dropped";
  const assessment = await assess(await gatherFacts(ctx, listing));
  try {
    return await act(ctx, listing, assessment);
  } catch (error) {
    // Another run of this job, an edit or a withdrawal came first: what it left is right.
    if (error instanceof ConflictError || isDuplicateKey(error)) return "dropped";
    throw error;
  }
}

async function act(
  ctx: ServiceContext,
  listing: ListingRow,
  assessment: Assessment,
): Promise<CheckOutcome> {
  const record = (rows: Rows) => storeCheck(ctx, rows, listing, assessment);
  if (assessment.verdict === "CLEAR") {
    await goLive(ctx, listing._id, listing.version, record);
    return "live";
  }
  await takeOffForCheck(ctx, listing, assessment, record);
  return assessment.verdict === "BLOCK" ? "removed" : "held";
}

async function storeCheck(
  ctx: ServiceContext,
  rows: Rows,
  listing: ListingRow,
  assessment: Assessment,
): Promise<void> {
  await rows.fraud_checks.insertOne({
    listingId: listing._id,
    listingVersion: listing.version,
    ...assessment,
    createdAt: new Date(ctx.now()),
  });
}
