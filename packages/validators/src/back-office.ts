import { LISTING_STATES } from "@loopbid/domain";
import { z } from "zod";
import { AuctionStatus, OrderSummary } from "./auction.ts";
import { AuditEntry } from "./audit-log.ts";
import { id, instant } from "./common.ts";
import { CategorySlug, ListingFormat, SellerSummary } from "./listing.ts";
import { QueueItem, Verdict } from "./moderation.ts";
import { AccountStatus } from "./people.ts";

/** Drafts are their seller's alone. */
export const DESK_STATES = LISTING_STATES.filter((state) => state !== "DRAFT");
export const DeskState = z.enum(DESK_STATES);
export type DeskState = z.infer<typeof DeskState>;

const cursor = z.string().max(80).nullish();

export const DeskListingsInput = z.object({
  /** Starts of words of the title, a seller's handle or an id. Empty: all of them. */
  q: z.string().trim().max(120).default(""),
  state: DeskState.nullish(),
  format: ListingFormat.nullish(),
  category: CategorySlug.nullish(),
  cursor,
});
export type DeskListingsInput = z.output<typeof DeskListingsInput>;

export const DeskListingLine = z.object({
  id,
  title: z.string(),
  /** Empty where the account is gone. */
  sellerHandle: z.string(),
  state: DeskState,
  format: ListingFormat,
  categorySlug: CategorySlug.nullable(),
  priceCents: z.number(),
  bidCount: z.number(),
  imageKey: z.string().nullable(),
  createdAt: instant,
  endsAt: instant.nullable(),
});
export type DeskListingLine = z.infer<typeof DeskListingLine>;
export const DeskListingsResult = z.object({
  items: z.array(DeskListingLine),
  nextCursor: z.string().nullable(),
});
export type DeskListingsResult = z.infer<typeof DeskListingsResult>;

export const AUCTION_SHELVES = ["running", "ended", "cancelled"] as const;
export const AuctionShelf = z.enum(AUCTION_SHELVES);
export type AuctionShelf = z.infer<typeof AuctionShelf>;
export const DeskAuctionsInput = z.object({ shelf: AuctionShelf.default("running"), cursor });
export type DeskAuctionsInput = z.output<typeof DeskAuctionsInput>;

/** An auction as only the desk sees it: with its reserve, and people by their real handles. */
export const DeskAuction = z.object({
  listingId: id,
  status: AuctionStatus,
  priceCents: z.number(),
  startCents: z.number(),
  reserveCents: z.number().nullable(),
  reserveMet: z.boolean(),
  bidCount: z.number(),
  /** Handle. */
  leader: z.string().nullable(),
  endsAt: instant,
  closedAt: instant.nullable(),
});
export const DeskAuctionLine = DeskAuction.extend({
  title: z.string(),
  imageKey: z.string().nullable(),
  sellerHandle: z.string(),
  /** People who bid, those whose bids were taken back too. */
  bidderCount: z.number(),
});
export type DeskAuctionLine = z.infer<typeof DeskAuctionLine>;
export const DeskAuctionsResult = z.object({
  items: z.array(DeskAuctionLine),
  nextCursor: z.string().nullable(),
  serverTime: instant,
});
export type DeskAuctionsResult = z.infer<typeof DeskAuctionsResult>;

export const DeskAuctionFile = DeskAuction.extend({
  buyNowCents: z.number().nullable(),
  startsAt: instant,
  scheduledEndsAt: instant,
  secondChance: z.boolean(),
  /** Number of the last row of its ledger. */
  seq: z.number(),
});

export const ListingFile = z.object({
  listing: QueueItem.shape.listing,
  terms: z.object({
    localPickup: z.boolean(),
    startCents: z.number().nullable(),
    reserveCents: z.number().nullable(),
    durationHours: z.number().nullable(),
    takesOffers: z.boolean(),
  }),
  /** What its seller reads while it is held or removed. */
  notice: z.string().nullable(),
  /** Held for its seller's account, not for what it says. */
  accountHold: z.boolean(),
  /** It waits in the queue for a decision. */
  decidable: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  closedAt: instant.nullable(),
  relistedFromId: id.nullable(),
  seller: SellerSummary.extend({ status: AccountStatus }),
  counts: z.object({
    reports: z.number(),
    openReports: z.number(),
    watchers: z.number(),
    views: z.number(),
  }),
  check: z
    .object({
      score: z.number(),
      verdict: Verdict,
      listingVersion: z.number(),
      modelVersion: z.string(),
      createdAt: instant,
    })
    .nullable(),
  /** What was done to it and to its auction, the newest first; the audit log has the rest. */
  history: z.array(AuditEntry),
  auction: DeskAuctionFile.nullable(),
  orders: z.array(
    OrderSummary.pick({
      id: true,
      cents: true,
      source: true,
      state: true,
      payBy: true,
      unpaid: true,
      createdAt: true,
    }).extend({ buyerHandle: z.string(), feeCents: z.number() }),
  ),
});
export type ListingFile = z.infer<typeof ListingFile>;

export const DeskLedgerInput = z.object({
  listingId: id,
  cursor: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullish(),
});
export type DeskLedgerInput = z.output<typeof DeskLedgerInput>;

export const DeskLedgerRow = z.object({
  seq: z.number(),
  kind: z.string(),
  /** Handle; null where no bidder did it. */
  bidder: z.string().nullable(),
  /** The price right after it. */
  priceCents: z.number(),
  /** A bid's maximum; null while the auction runs, for then nobody but the bidder may know it. */
  maxCents: z.number().nullable(),
  reason: z.string().nullable(),
  /** The row that took this bid back, and why; null for a bid that stands. */
  takenBack: z.object({ seq: z.number(), reason: z.string().nullable() }).nullable(),
  /** Whether it moved the end. */
  extended: z.boolean(),
  at: instant,
});
export type DeskLedgerRow = z.infer<typeof DeskLedgerRow>;
export const DeskLedgerResult = z.object({
  rows: z.array(DeskLedgerRow),
  nextCursor: z.number().nullable(),
});
export type DeskLedgerResult = z.infer<typeof DeskLedgerResult>;
