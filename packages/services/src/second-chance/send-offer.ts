import { ConflictError } from "@loopbid/core";
import { isDuplicateKey } from "@loopbid/db";
import { requireUser, type ServiceContext } from "../context.ts";
import { fetchOwn } from "../listing/fetch-own.ts";
import { dispatchEvents } from "../outbox/record-events.ts";
import { nextBidder } from "./next-bidder.ts";
import { writeOffer } from "./offer-next.ts";
import { isRelisted } from "./relisted.ts";

/**
 * The seller offers an auctioned item that found no buyer, or none who paid, to the next bidder by hand.
 * @throws UnauthenticatedError, NotFoundError, ConflictError (NOT_ENDED, RELISTED, NO_NEXT_BIDDER, OFFER_OPEN).
 */
export async function sendOffer(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<{ ok: true }> {
  requireUser(ctx);
  const listing = await fetchOwn(ctx, listingId);
  try {
    const offer = await ctx.db.transaction(async (rows) => {
      // A write, so that a sale or another offer at the same moment conflicts with this one.
      const ended = await rows.listings.updateOne(
        { _id: listingId, state: "ENDED" },
        { $set: { updatedAt: new Date(ctx.now()) } },
      );
      if (ended === 0) {
        throw new ConflictError("This listing is not waiting for a buyer.", {
          reason: "NOT_ENDED",
        });
      }
      if (await isRelisted(rows, listingId)) {
        throw new ConflictError("You have listed this again: it is sold there.", {
          reason: "RELISTED",
        });
      }
      const next = await nextBidder(rows, listing);
      if (!next) {
        throw new ConflictError("There is nobody left to offer it to.", {
          reason: "NO_NEXT_BIDDER",
        });
      }
      return writeOffer(ctx, rows, listing, next);
    });
    await dispatchEvents(ctx, offer._id);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new ConflictError("An offer is open already.", { reason: "OFFER_OPEN" });
  }
  return { ok: true };
}
