import { NotFoundError } from "@loopbid/core";
import type { OutboxEventRow, SecondChanceOfferRow } from "@loopbid/db";
import { audit } from "../audit.ts";
import { requireSystem, requireUser, type ServiceContext } from "../context.ts";
import { dispatchEvents, recordEvents } from "../outbox/record-events.ts";
import { offerNextAutomatically } from "./offer-next.ts";
import { offerClosed } from "./offer-closed.ts";

/** Closes an open offer without a sale and makes the next one; false where someone else closed it before. */
async function close(
  ctx: ServiceContext,
  offer: SecondChanceOfferRow,
  state: "DECLINED" | "EXPIRED",
): Promise<boolean> {
  const closed = await ctx.db.transaction(async (rows) => {
    const closedAt = new Date(ctx.now());
    const won = await rows.second_chance_offers.updateOne(
      { _id: offer._id, state: "OPEN" },
      { $set: { state, closedAt } },
    );
    if (won === 0) return null;
    await recordEvents(rows, ctx.now(), [
      { kind: "OFFER_CLOSED", subjectId: offer._id, dueAt: ctx.now() },
    ]);
    await audit(ctx, rows, "second-chance.closed", "listing", offer.listingId, { state });
    const next = await offerNextAutomatically(ctx, rows, offer.listingId);
    return { nextId: next?._id ?? null };
  });
  if (!closed) return false;
  await dispatchEvents(ctx, offer._id);
  if (closed.nextId) await dispatchEvents(ctx, closed.nextId);
  return true;
}

/** @throws UnauthenticatedError, NotFoundError: someone else's offer is not told apart from one that does not exist. */
export async function ownOffer(
  ctx: ServiceContext,
  offerId: string,
): Promise<SecondChanceOfferRow> {
  const { userId: bidderId } = requireUser(ctx);
  const offer = await ctx.db.rows.second_chance_offers.findOne({ _id: offerId, bidderId });
  if (!offer) throw new NotFoundError("You have no such offer.");
  return offer;
}

/**
 * The bidder does not want it. Declining twice changes nothing.
 * @throws UnauthenticatedError, NotFoundError, ConflictError (OFFER_CLOSED) where it was accepted or expired.
 */
export async function declineOffer(
  ctx: ServiceContext,
  { offerId }: { offerId: string },
): Promise<{ ok: true }> {
  const offer = await ownOffer(ctx, offerId);
  if (offer.state === "DECLINED" || (await close(ctx, offer, "DECLINED"))) return { ok: true };
  if ((await ownOffer(ctx, offerId)).state === "DECLINED") return { ok: true };
  throw offerClosed();
}

/** The time of an offer is over. @throws ForbiddenError for anyone but the system. */
export async function expireOffer(ctx: ServiceContext, event: OutboxEventRow): Promise<void> {
  requireSystem(ctx);
  const offer = await ctx.db.rows.second_chance_offers.findOne({ _id: event.subjectId });
  if (offer?.state === "OPEN" && offer.expiresAt.getTime() <= ctx.now())
    await close(ctx, offer, "EXPIRED");
}
