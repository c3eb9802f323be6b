import { idOf, type MessageRow, type PriceOfferRow, type ThreadRow } from "@loopbid/db";
import type { Scene } from "./cast.ts";
import type { Side, Turn } from "./script.ts";

export type Talk = { thread: ThreadRow; messages: MessageRow[]; offers: PriceOfferRow[] };

const MINUTE_MS = 60_000;
const OFFER_MS = 48 * 60 * MINUTE_MS;
const PREVIEW_LENGTH = 120;

/** When each turn was, epoch ms: counted back from the last. */
function timesOf(turns: readonly Turn[], endedAt: number): number[] {
  const times: number[] = [];
  let at = endedAt;
  for (const turn of turns.toReversed()) {
    times.unshift(at);
    at -= turn.afterMinutes * MINUTE_MS;
  }
  return times;
}

/** Whole dollars, as people haggle. */
const priceAt = (cents: number, share: number): number => Math.round((cents * share) / 100) * 100;

/**
 * A thread as if it had been talked. Its messages wait for their check, which the worker makes as for any other: what their
 * readers are warned of is the model's word, not the seed's.
 */
export function talkOf({ lot, buyerId, script }: Scene, now: number): Talk {
  const { listing } = lot;
  const { sellerId } = listing;
  const threadId = idOf(`thread ${listing._id} ${buyerId}`);
  const personOf = (by: Side): string => (by === "BUYER" ? buyerId : sellerId);
  const times = timesOf(script.turns, now - script.endedMinutesAgo * MINUTE_MS);
  const offers: PriceOfferRow[] = [];
  const messages = script.turns.map((turn, index): MessageRow => {
    const createdAt = new Date(times[index]!);
    const _id = idOf(`message ${threadId} ${index}`);
    let offerId: string | null = null;
    if ("offer" in turn) {
      const { share, state } = turn.offer;
      const open = offers.at(-1);
      if (open?.state === "COUNTERED") open.closedAt = createdAt;
      offerId = idOf(`offer ${_id}`);
      offers.push({
        _id: offerId,
        threadId,
        listingId: listing._id,
        buyerId,
        sellerId,
        by: turn.by,
        cents: priceAt(listing.priceCents, share),
        state,
        counterToId: open?.state === "COUNTERED" ? open._id : null,
        orderId: state === "ACCEPTED" ? (lot.order?._id ?? null) : null,
        automatic: false,
        idempotencyKey: `seed-${index}-offer`,
        expiresAt: new Date(createdAt.getTime() + OFFER_MS),
        closedAt: state === "OPEN" ? null : new Date(times[index + 1] ?? times[index]!),
        createdAt,
      });
    }
    return {
      _id,
      threadId,
      seq: index + 1,
      kind: offerId ? "OFFER" : "TEXT",
      state: "SENT",
      senderId: personOf(turn.by),
      text: "text" in turn ? turn.text : "",
      images: [],
      offerId,
      idempotencyKey: `seed-${index}-message`,
      warnings: [],
      checkedAt: offerId ? createdAt : null,
      modelVersion: null,
      createdAt,
    };
  });
  return { thread: threadRow(), messages, offers };

  function threadRow(): ThreadRow {
    const last = messages.at(-1)!;
    const unread = { BUYER: 0, SELLER: 0, ...script.unread };
    /** The seq below the first one that a side has not read. */
    const readUpTo = (side: Side): number => {
      const theirs = messages.filter(({ senderId }) => senderId !== personOf(side));
      const firstUnread = unread[side] > 0 ? theirs.at(-unread[side]) : undefined;
      return firstUnread ? firstUnread.seq - 1 : last.seq;
    };
    return {
      _id: threadId,
      listingId: listing._id,
      buyerId,
      sellerId,
      seq: last.seq,
      lastMessageAt: last.createdAt,
      lastSenderId: last.senderId,
      preview: last.text.slice(0, PREVIEW_LENGTH),
      buyerReadSeq: readUpTo("BUYER"),
      sellerReadSeq: readUpTo("SELLER"),
      buyerUnread: unread.BUYER,
      sellerUnread: unread.SELLER,
      createdAt: messages[0]!.createdAt,
    };
  }
}
