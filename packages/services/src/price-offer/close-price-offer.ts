import type { OutboxEventRow, PriceOfferRow } from "@loopbid/db";
import { answerRefusal, otherSide } from "@loopbid/domain";
import type { PriceOffer } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireSystem, type ServiceContext } from "../context.ts";
import { announceOffers, joinEffects } from "./effects.ts";
import { transact } from "../chat/transact.ts";
import { recordOfferNotices } from "./notices.ts";
import { offerInOwnThread } from "./party.ts";
import { offerIsClosed, offerRefused } from "./rejections.ts";
import { standingOffer } from "./standing-offer.ts";
import { toOfferCard } from "../chat/to-offer-card.ts";

type Closed = "DECLINED" | "WITHDRAWN" | "EXPIRED";

/** Closes an open offer without a sale and tells who waits for it. Null where someone else closed it first. */
async function close(
  ctx: ServiceContext,
  { _id, listingId, by }: PriceOfferRow,
  state: Closed,
): Promise<PriceOfferRow | null> {
  const done = await transact(ctx.db, async (rows) => {
    const now = ctx.now();
    const at = new Date(now);
    const inTime = state === "EXPIRED" ? { $lte: at } : { $gt: at };
    const closed = await rows.price_offers.findOneAndUpdate(
      { _id, state: "OPEN", expiresAt: inTime },
      { $set: { state, closedAt: at } },
    );
    if (!closed) return null;
    await audit(ctx, rows, "price-offer.closed", "listing", listingId, { offerId: _id, state });
    const to = state === "WITHDRAWN" ? otherSide(by) : by;
    const told = await recordOfferNotices(rows, now, [{ type: "offer-closed", offer: closed, to }]);
    return { closed, effects: joinEffects({ changed: [closed], told }) };
  });
  if (!done) return null;
  await announceOffers(ctx, done.effects);
  return done.closed;
}

async function closeByHand(
  ctx: ServiceContext,
  offerId: string,
  answer: "DECLINE" | "WITHDRAW",
): Promise<PriceOffer> {
  const state = answer === "DECLINE" ? "DECLINED" : "WITHDRAWN";
  const { offer, side } = await offerInOwnThread(ctx, offerId);
  const refused = answerRefusal(standingOffer(offer), side, answer, ctx.now());
  if (refused?.code === "OFFER_CLOSED" && offer.state === state) return toOfferCard(offer);
  if (refused) throw offerRefused(refused);
  const closed = await close(ctx, offer, state);
  if (closed) return toOfferCard(closed);
  const { offer: now } = await offerInOwnThread(ctx, offerId);
  if (now.state === state) return toOfferCard(now);
  throw offerIsClosed(now.state === "OPEN" ? "EXPIRED" : now.state);
}

/**
 * The other side turns an offer down. Declining twice changes nothing.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError (OWN_OFFER), ConflictError (OFFER_CLOSED).
 */
export function declinePriceOffer(
  ctx: ServiceContext,
  { offerId }: { offerId: string },
): Promise<PriceOffer> {
  return closeByHand(ctx, offerId, "DECLINE");
}

/**
 * Who made an offer takes it back, while nobody has accepted it. Withdrawing twice changes nothing.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError (NOT_OWN_OFFER), ConflictError (OFFER_CLOSED).
 */
export function withdrawPriceOffer(
  ctx: ServiceContext,
  { offerId }: { offerId: string },
): Promise<PriceOffer> {
  return closeByHand(ctx, offerId, "WITHDRAW");
}

/** The time of an offer is over: who made it is told. @throws ForbiddenError for anyone but the system. */
export async function expirePriceOffer(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  requireSystem(ctx);
  const offer = await ctx.db.rows.price_offers.findOne({ _id: event.subjectId, state: "OPEN" });
  if (offer) await close(ctx, offer, "EXPIRED");
}
