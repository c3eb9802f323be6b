import type { MessageRow, PriceOfferRow, Rows, ThreadRow } from "@loopbid/db";
import { PRICE_OFFER_MS } from "@loopbid/domain";
import { audit } from "../audit.ts";
import { appendMessage } from "../chat/append-message.ts";
import type { ServiceContext } from "../context.ts";
import { recordEvents } from "../outbox/record-events.ts";
import { personOn } from "./party.ts";

type Chosen = "by" | "cents" | "idempotencyKey";
export type NewOffer = Pick<PriceOfferRow, Chosen> &
  Partial<Pick<PriceOfferRow, "state" | "counterToId" | "orderId" | "automatic">>;

export interface InsertedOffer {
  offer: PriceOfferRow;
  card: { thread: ThreadRow; message: MessageRow };
}

/** Writes an offer, its audit and its card in the thread, and where it is open its expiry. */
export async function insertOffer(
  ctx: ServiceContext,
  rows: Rows,
  thread: ThreadRow,
  { by, cents, idempotencyKey, state = "OPEN", counterToId = null, ...rest }: NewOffer,
): Promise<InsertedOffer> {
  const now = ctx.now();
  const at = new Date(now);
  const dueAt = now + PRICE_OFFER_MS;
  const { _id: threadId, listingId, buyerId, sellerId } = thread;
  const offer = await rows.price_offers.insertOne({
    ...{ threadId, listingId, buyerId, sellerId, by, cents, state, counterToId, idempotencyKey },
    orderId: rest.orderId ?? null,
    automatic: rest.automatic ?? false,
    expiresAt: new Date(dueAt),
    closedAt: state === "OPEN" ? null : at,
    createdAt: at,
  });
  if (state === "OPEN")
    await recordEvents(rows, now, [{ kind: "PRICE_OFFER_DUE", subjectId: offer._id, dueAt }]);
  await audit(ctx, rows, "price-offer.made", "listing", listingId, { by, cents, state });
  const card = await appendMessage(rows, now, {
    thread,
    senderId: personOn(thread, by),
    kind: "OFFER",
    text: "",
    images: [],
    offerId: offer._id,
    // No client can choose this key: theirs have no colon.
    idempotencyKey: `offer:${offer._id}`,
  });
  return { offer, card };
}
