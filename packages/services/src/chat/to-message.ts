import type { MessageRow, PriceOfferRow, Rows } from "@loopbid/db";
import { type ChatMessage, ChatWarning } from "@loopbid/validators";
import { toOfferCard } from "./to-offer-card.ts";

/** The offers whose cards these messages show, in one query. */
export async function offersOf(
  rows: Rows,
  messages: readonly MessageRow[],
): Promise<ReadonlyMap<string, PriceOfferRow>> {
  const ids = [...new Set(messages.flatMap(({ offerId }) => offerId ?? []))];
  if (ids.length === 0) return new Map();
  const offers = await rows.price_offers.find({ _id: { $in: ids } });
  return new Map(offers.map((offer) => [offer._id, offer]));
}

/** Labels as stored, without those that this version does not know. */
export function toWarnings(stored: readonly string[]): ChatWarning[] {
  return stored.flatMap((label) => ChatWarning.safeParse(label).data ?? []);
}

/** A message as one of the two sees it: warnings are the reader's alone, the words of a withheld one its sender's. */
export function toMessage(
  row: MessageRow,
  readerId: string,
  offers: ReadonlyMap<string, PriceOfferRow>,
): ChatMessage {
  const mine = row.senderId === readerId;
  const legible = mine || row.state === "SENT";
  const offer = row.offerId ? offers.get(row.offerId) : undefined;
  return {
    id: row._id,
    threadId: row.threadId,
    seq: row.seq,
    mine,
    kind: row.kind,
    state: row.state,
    text: legible ? row.text : "",
    images: legible ? row.images.map(({ key, width, height }) => ({ key, width, height })) : [],
    offer: offer ? toOfferCard(offer) : null,
    warnings: mine ? [] : toWarnings(row.warnings),
    idempotencyKey: mine ? row.idempotencyKey : null,
    sentAt: row.createdAt.toISOString(),
  };
}

/** A page of messages as one of the two sees them, with one query for all cards. */
export async function toMessages(
  rows: Rows,
  page: readonly MessageRow[],
  readerId: string,
): Promise<ChatMessage[]> {
  const offers = await offersOf(rows, page);
  return page.map((row) => toMessage(row, readerId, offers));
}
