import type { ListingRow, PriceOfferRow, Rows } from "@loopbid/db";
import { otherSide } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { joinEffects } from "./effects.ts";
import { recordOfferNotices } from "./notices.ts";
import type { PutOffer } from "./put-offer.ts";
import { markAccepted, sellAtOffer } from "./sell-at-offer.ts";

export interface Unsettled {
  listing: ListingRow;
  offer: PriceOfferRow;
  /** The other side's offer that it answers. */
  answers: PriceOfferRow | null;
  answer: "ACCEPT" | "DECLINE" | null;
}

/**
 * A new offer's next step: a sale where the seller's bound takes it, nothing where it declines it, and else the other side is
 * told. Nobody is told of an automatic answer: the buyer gets it at once, and a sale tells both.
 */
export async function settleOffer(
  ctx: ServiceContext,
  rows: Rows,
  { listing, offer, answers, answer }: Unsettled,
): Promise<PutOffer> {
  const now = ctx.now();
  if (answer === "DECLINE") return { offer, effects: joinEffects() };
  if (answer === null) {
    const type = answers ? "offer-countered" : "offer-received";
    const told = await recordOfferNotices(rows, now, [{ type, offer, to: otherSide(offer.by) }]);
    return { offer, effects: joinEffects({ told, subjects: [offer._id] }) };
  }
  let accepted = offer;
  const { buyerId, cents } = offer;
  const { effects } = await sellAtOffer(ctx, rows, { listing, buyerId, cents }, async (order) => {
    accepted = await markAccepted(rows, offer, now, { orderId: order._id, automatic: true });
    return joinEffects({ changed: [accepted] });
  });
  return { offer: accepted, effects };
}
