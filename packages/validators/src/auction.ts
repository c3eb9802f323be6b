import { CANCELLATION_REASONS, ORDER_STATES } from "@loopbid/domain";
import { z } from "zod";
import { cents, id, idempotencyKey, instant, page } from "./common.ts";
import { ListingCard } from "./listing.ts";
import { IncrementTable } from "./settings.ts";

export const AuctionStatus = z.enum([
  "SCHEDULED",
  "LIVE",
  "ENDED_SOLD",
  "ENDED_UNSOLD",
  "CANCELLED",
]);

export const PlaceBidInput = z.object({
  listingId: id,
  /** The bidder's hidden maximum in cents. */
  maxCents: cents,
  /** Chosen by the bidder's client; the same key returns the first answer. */
  idempotencyKey,
});
export type PlaceBidInput = z.infer<typeof PlaceBidInput>;

/** The head as the world sees it. No hidden maximum is in it. */
export const PublicHead = z.object({
  listingId: id,
  status: AuctionStatus,
  /** Number of the last ledger row; a reader that misses one knows it. */
  seq: z.number(),
  /** That row's hash: who keeps it can hold the public log to it once the auction has ended. */
  headHash: z.string(),
  priceCents: z.number(),
  startCents: z.number(),
  minimumNextCents: z.number(),
  bidCount: z.number(),
  /** Masked handle of the leader: `m***a`. */
  leader: z.string().nullable(),
  /** Tells bidders of one auction apart; equals `viewer.tag` where the reader leads. */
  leaderTag: z.string().nullable(),
  reserve: z.enum(["NONE", "MET", "NOT_MET"]),
  buyNowCents: z.number().nullable(),
  startsAt: instant,
  scheduledEndsAt: instant,
  effectiveEndsAt: instant,
});
export type PublicHead = z.infer<typeof PublicHead>;

/** The head with the reader's own standing. */
export const AuctionHead = PublicHead.extend({
  serverTime: instant,
  /** The steps that bids rise by in this auction. */
  increments: IncrementTable,
  watcherCount: z.number(),
  viewer: z.object({
    tag: z.string().nullable(),
    standing: z.enum(["NONE", "LEADING", "OUTBID", "SELLER", "WON", "LOST"]),
    maxCents: z.number().nullable(),
    minimumNextCents: z.number(),
  }),
});
export type AuctionHead = z.infer<typeof AuctionHead>;

export const PlaceBidResult = z.object({
  outcome: z.enum(["LEADING", "OUTBID"]),
  seq: z.number(),
  maxCents: z.number(),
  head: PublicHead,
});
export type PlaceBidResult = z.infer<typeof PlaceBidResult>;

export const ListingIdInput = z.object({ listingId: id });
export type ListingIdInput = z.infer<typeof ListingIdInput>;

export const HistoryInput = z.object({
  listingId: id,
  beforeSeq: z.number().int().min(1).optional(),
});
export const LedgerLine = z.object({
  seq: z.number(),
  kind: z.string(),
  /** Masked: `m***a`. */
  bidder: z.string().nullable(),
  /** See `leaderTag`. */
  bidderTag: z.string().nullable(),
  isViewer: z.boolean(),
  priceCents: z.number(),
  at: instant,
});
export type LedgerLine = z.infer<typeof LedgerLine>;
export const HistoryResult = z.object({
  lines: z.array(LedgerLine),
  nextBeforeSeq: z.number().nullable(),
});
export type HistoryResult = z.infer<typeof HistoryResult>;

/** What goes out on an auction's channel: one per change, with the head after it. */
export const AuctionEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("bid"),
    head: PublicHead,
    line: LedgerLine.omit({ isViewer: true }),
    extended: z.boolean(),
  }),
  z.object({ kind: z.literal("retracted"), head: PublicHead }),
  z.object({ kind: z.literal("closed"), head: PublicHead, hammerCents: z.number().nullable() }),
  z.object({ kind: z.literal("watchers"), listingId: id, watcherCount: z.number() }),
  /** How many people look at it right now. It has no place in history: it comes under the last event's id. */
  z.object({ kind: z.literal("viewers"), listingId: id, viewers: z.number() }),
  /** The state to start from: sent first, and again wherever history was lost. */
  z.object({ kind: z.literal("snapshot"), head: PublicHead, watcherCount: z.number() }),
]);
export type AuctionEvent = z.infer<typeof AuctionEvent>;

export const AuctionEventsInput = z.object({
  listingId: id,
  lastEventId: z.string().max(64).nullish(),
});

export const BuyNowInput = z.object({
  listingId: id,
  /** The price that the buyer was shown; where it is another one by now, nothing is bought. */
  expectedCents: cents.optional(),
});
export type BuyNowInput = z.infer<typeof BuyNowInput>;
export const OrderSummary = z.object({
  id,
  listingId: id,
  listingSlug: z.string(),
  title: z.string(),
  cents: z.number(),
  source: z.enum(["AUCTION", "BUY_NOW", "SECOND_CHANCE", "OFFER"]),
  state: z.enum(ORDER_STATES),
  payBy: instant,
  remindersSent: z.number(),
  /** Cancelled because it was not paid in time. */
  unpaid: z.boolean(),
  createdAt: instant,
});
export type OrderSummary = z.infer<typeof OrderSummary>;

export const MyBidsInput = z.object({
  filter: z.enum(["active", "ended"]).default("active"),
  page,
});
export const MyBid = z.object({
  listing: ListingCard,
  standing: z.enum(["LEADING", "OUTBID", "WON", "LOST"]),
  maxCents: z.number(),
  placedAt: instant,
  minimumNextCents: z.number(),
  order: OrderSummary.nullable(),
});
export const MyBidsResult = z.object({
  items: z.array(MyBid),
  total: z.number(),
  pageCount: z.number(),
});
export type MyBidsResult = z.infer<typeof MyBidsResult>;

export const RetractBidsInput = z.object({
  listingId: id,
  reason: z.enum(["WRONG_AMOUNT", "DESCRIPTION_CHANGED"]),
});
export type RetractBidsInput = z.infer<typeof RetractBidsInput>;

export const CancelBidsInput = z.object({
  listingId: id,
  /** A ledger row of the bidder. */
  seq: z.number().int().min(1),
  reason: z.enum(CANCELLATION_REASONS),
});
export type CancelBidsInput = z.infer<typeof CancelBidsInput>;
