import type { ChatMessage, PriceOffer, ThreadSummary } from "@loopbid/validators";

export const THREAD_ID = "a".repeat(24);
const AT = "2026-01-01T12:00:00.000Z";

export function message(seq: number, changes: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: seq.toString(16).padStart(24, "0"),
    threadId: THREAD_ID,
    seq,
    mine: false,
    kind: "TEXT",
    state: "SENT",
    text: `message ${seq}`,
    images: [],
    offer: null,
    warnings: [],
    idempotencyKey: null,
    sentAt: new Date(Date.parse(AT) + seq * 1_000).toISOString(),
    ...changes,
  };
}

export function offer(changes: Partial<PriceOffer> = {}): PriceOffer {
  return {
    id: "f".repeat(24),
    threadId: THREAD_ID,
    listingId: "b".repeat(24),
    by: "BUYER",
    cents: 20_000,
    state: "OPEN",
    counterToId: null,
    orderId: null,
    automatic: false,
    expiresAt: AT,
    closedAt: null,
    createdAt: AT,
    ...changes,
  };
}

export function thread(changes: Partial<ThreadSummary> = {}): ThreadSummary {
  return {
    id: THREAD_ID,
    role: "BUYER",
    peer: { handle: "marta", name: "Marta R.", joinedAt: AT, soldCount: 3 },
    listing: {
      id: "b".repeat(24),
      slug: "pixel-8",
      title: "Google Pixel 8",
      state: "LIVE",
      format: "FIXED_PRICE",
      priceCents: 25_000,
      takesOffers: true,
      image: null,
    },
    seq: 3,
    preview: "message 3",
    previewKind: "TEXT",
    previewMine: false,
    lastMessageAt: AT,
    unread: 1,
    readSeq: 2,
    peerReadSeq: 1,
    blocked: null,
    ...changes,
  };
}
