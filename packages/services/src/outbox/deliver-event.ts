import type { OutboxEventRow } from "@loopbid/db";
import { closeOutBanned } from "../account/close-out-banned.ts";
import { requireSystem, type ServiceContext } from "../context.ts";
import { endSuspension } from "../decision/end-suspension.ts";
import { cancelUnpaid } from "../order/cancel-unpaid.ts";
import { remindOfPayment } from "../order/remind-of-payment.ts";
import { tellOfSale } from "../order/tell-of-sale.ts";
import { tellOfUnpaid } from "../order/tell-of-unpaid.ts";
import { expirePriceOffer } from "../price-offer/close-price-offer.ts";
import { expireWatcherOffer, tellWatchers } from "../price-offer/follow-watcher-offer.ts";
import { expireOffer } from "../second-chance/close-offer.ts";
import { tellOfClosedOffer, tellOfOffer } from "../second-chance/tell-of-offer.ts";
import { tellOfEnding } from "../watching/ending-soon.ts";
import { tellOfLive } from "../watching/listing-live.ts";

type Deliver = (ctx: ServiceContext, event: OutboxEventRow) => Promise<unknown>;

/** Each may run twice, or at once in two workers: changes are conditional, and a mail carries the event's key. */
const DELIVER: Readonly<Record<OutboxEventRow["kind"], Deliver>> = {
  SALE_MADE: tellOfSale,
  PAYMENT_REMINDER: remindOfPayment,
  PAYMENT_DUE: cancelUnpaid,
  SALE_UNPAID: tellOfUnpaid,
  OFFER_MADE: tellOfOffer,
  OFFER_DUE: expireOffer,
  OFFER_CLOSED: tellOfClosedOffer,
  PRICE_OFFER_DUE: expirePriceOffer,
  WATCHER_OFFER_MADE: tellWatchers,
  WATCHER_OFFER_DUE: expireWatcherOffer,
  LISTING_LIVE: tellOfLive,
  ENDING_SOON: tellOfEnding,
  SUSPENSION_DUE: endSuspension,
  ACCOUNT_BANNED: (ctx, { subjectId }) => closeOutBanned(ctx, subjectId),
};

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 3_600_000;

/**
 * Does what an event asks for, if it is due and not done. Where that fails the event is due again later, each time
 * after twice as long, at most an hour; the sweep takes it up then.
 * @throws ForbiddenError for anyone but the system, and what the delivery threw.
 */
export async function deliverEvent(
  ctx: ServiceContext,
  { eventId }: { eventId: string },
): Promise<boolean> {
  requireSystem(ctx);
  const { outbox } = ctx.db.rows;
  const event = await outbox.findOne({ _id: eventId, doneAt: null });
  if (!event || event.dueAt.getTime() > ctx.now()) return false;
  try {
    await DELIVER[event.kind](ctx, event);
  } catch (error) {
    const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** event.attempts);
    await outbox.updateOne(
      { _id: eventId, doneAt: null },
      { $set: { dueAt: new Date(ctx.now() + waitMs) }, $inc: { attempts: 1 } },
    );
    throw error;
  }
  await outbox.updateOne({ _id: eventId }, { $set: { doneAt: new Date(ctx.now()) } });
  return true;
}
