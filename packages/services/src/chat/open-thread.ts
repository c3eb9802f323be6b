import { ForbiddenError, NotFoundError } from "@loopbid/core";
import type { ThreadSummary } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { visibleListing } from "../auction/visible.ts";
import { assertNotBlocked } from "./blocked.ts";
import { fetchOrOpenThread } from "./fetch-or-open-thread.ts";
import { threadSummary } from "./thread-summary.ts";
import { transact } from "./transact.ts";

/**
 * The signed-in person's thread with a listing's seller, opened where there is none. One that exists is given back
 * whatever became of the listing; a new one takes a listing that is shown, and a confirmed e-mail address.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError (OWN_LISTING, EMAIL_UNVERIFIED, BLOCKED),
 * TooManyRequestsError (TOO_MANY_THREADS).
 */
export async function openThread(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<ThreadSummary> {
  const actor = requireUser(ctx);
  const { userId: buyerId } = actor;
  const known = await ctx.db.rows.threads.findOne({ listingId, buyerId });
  if (known) return threadSummary(ctx, { threadId: known._id });
  const listing = await visibleListing(ctx, listingId);
  const { sellerId } = listing;
  if (sellerId === buyerId)
    throw new ForbiddenError("This is your own listing.", { reason: "OWN_LISTING" });
  if (!["LIVE", "ENDED", "SOLD"].includes(listing.state))
    throw new NotFoundError("There is no such listing.");
  if (!actor.emailVerified)
    throw new ForbiddenError("Confirm your e-mail address before you write to sellers.", {
      reason: "EMAIL_UNVERIFIED",
    });
  await assertNotBlocked(ctx.db.rows, buyerId, sellerId);
  const now = ctx.now();
  const thread = await transact(ctx.db, (rows) => fetchOrOpenThread(rows, now, listing, buyerId));
  return threadSummary(ctx, { threadId: thread._id });
}
