import { z } from "zod";
import { id, instant, page, paragraphs } from "./common.ts";
import { ListingCard, ListingImage, SellerSummary, Specs } from "./listing.ts";

export const Verdict = z.enum(["CLEAR", "REVIEW", "BLOCK"]);
export type Verdict = z.infer<typeof Verdict>;

export const FraudSignal = z.object({
  key: z.string(),
  score: z.number(),
  weight: z.number(),
  evidence: z.string(),
});
export type FraudSignal = z.infer<typeof FraudSignal>;

export const FraudCheckSummary = z.object({
  id,
  /** The version of the listing that it judged. */
  listingVersion: z.number(),
  modelVersion: z.string(),
  weightsVersion: z.string(),
  score: z.number(),
  verdict: Verdict,
  signals: z.array(FraudSignal),
  reasons: z.array(z.string()),
  createdAt: instant,
});
export type FraudCheckSummary = z.infer<typeof FraudCheckSummary>;

export const QueueInput = z.object({ page });
export const QueueItem = z.object({
  listing: ListingCard.extend({
    description: z.string(),
    specs: Specs,
    images: z.array(ListingImage),
    version: z.number(),
    deviceSlug: z.string().nullable(),
  }),
  seller: SellerSummary,
  heldSince: instant,
  check: FraudCheckSummary.nullable(),
});
export type QueueItem = z.infer<typeof QueueItem>;
export const QueueResult = z.object({
  items: z.array(QueueItem),
  total: z.number(),
  pageCount: z.number(),
  /** Listings that wait for their automatic check. */
  pendingCount: z.number(),
});
export type QueueResult = z.infer<typeof QueueResult>;

export const DecideInput = z.object({
  listingId: id,
  /** The version that the moderator looked at. */
  version: z.number().int().min(0),
  decision: z.enum(["APPROVE", "REMOVE"]),
  /** The statement of reasons that the seller reads; required to remove. */
  statement: paragraphs(0, 1_000).default(""),
});
export type DecideInput = z.input<typeof DecideInput>;
export const DecideResult = z.object({ state: z.string() });
