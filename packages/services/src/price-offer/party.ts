import { ConflictError, ForbiddenError, NotFoundError } from "@loopbid/core";
import type { PriceOfferRow } from "@loopbid/db";
import type { OfferSide } from "@loopbid/domain";
import { requireAdmitted } from "../auction/bidder-state.ts";
import { requireUser, type ServiceContext } from "../context.ts";

export interface Parties {
  buyerId: string;
  sellerId: string;
}

/** Which side of a thread a person is; null for everyone else. */
export function sideOf({ buyerId, sellerId }: Parties, userId: string): OfferSide | null {
  if (userId === buyerId) return "BUYER";
  return userId === sellerId ? "SELLER" : null;
}

export function personOn({ buyerId, sellerId }: Parties, side: OfferSide): string {
  return side === "BUYER" ? buyerId : sellerId;
}

/**
 * An offer in a thread of the reader's, and the reader's side of it.
 * @throws UnauthenticatedError, NotFoundError: others' offers are not told apart from ones that do not exist.
 */
export async function offerInOwnThread(
  ctx: ServiceContext,
  offerId: string,
): Promise<{ offer: PriceOfferRow; side: OfferSide }> {
  const { userId } = requireUser(ctx);
  const offer = await ctx.db.rows.price_offers.findOne({ _id: offerId });
  const side = offer && sideOf(offer, userId);
  if (!offer || !side) throw new NotFoundError("You have no such offer.");
  return { offer, side };
}

/**
 * A sale between these two must be possible: the buyer may buy here, and neither has blocked the other. The same for an offer
 * as for buying, whoever acts.
 * @throws ForbiddenError to the buyer (BIDDER_BANNED, BIDDER_UNVERIFIED, BLOCKED_BY_SELLER, SELLER_BLOCKED), ConflictError
 * (BUYER_NOT_ADMITTED) to the seller, who does not learn why.
 */
export async function requireDeal(
  ctx: ServiceContext,
  { buyerId, sellerId }: Parties,
  side: OfferSide,
): Promise<void> {
  try {
    await requireAdmitted(ctx, buyerId, sellerId);
    if (await ctx.db.rows.blocks.findOne({ blockerId: buyerId, blockedId: sellerId })) {
      throw new ForbiddenError("You blocked this seller.", { reason: "SELLER_BLOCKED" });
    }
  } catch (error) {
    if (side === "BUYER" || !(error instanceof ForbiddenError)) throw error;
    throw new ConflictError("This person cannot buy from you right now.", {
      reason: "BUYER_NOT_ADMITTED",
    });
  }
}
