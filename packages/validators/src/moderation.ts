import { LISTING_DECISIONS } from "@loopbid/domain";
import { z } from "zod";
import { Ground } from "./decision.ts";
import { ChecksStatus } from "./checks-status.ts";
import { CaseClaimInfo } from "./desk-case.ts";
import { id, instant, page, paragraphs } from "./common.ts";
import { ListingCard, ListingImage, SellerSummary, Specs } from "./listing.ts";
import { TEXT_LABELS, TextLabel } from "./text-label.ts";

export const Verdict = z.enum(["CLEAR", "REVIEW", "BLOCK"]);
export type Verdict = z.infer<typeof Verdict>;

/** Scores (0 to 1) from which a listing is held, and removed at once. */
export const Thresholds = z.object({ review: z.number(), block: z.number() });
export type Thresholds = z.infer<typeof Thresholds>;

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
  /** No model has read it: it waits too long for its check, or was held without one. Only a person reads it. */
  unchecked: z.boolean(),
  /** Who works on it right now. */
  claim: CaseClaimInfo.nullable(),
});
export type QueueItem = z.infer<typeof QueueItem>;

/** One listing by itself, whatever its state. */
export const ReviewItem = z.object({
  item: QueueItem,
  thresholds: Thresholds,
  state: z.string(),
  /** It waits for a decision. */
  decidable: z.boolean(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const QueueResult = z.object({
  items: z.array(QueueItem),
  total: z.number(),
  pageCount: z.number(),
  /** Listings that wait for their automatic check. */
  pendingCount: z.number(),
  checks: ChecksStatus,
  /** Of the rules that judge now. */
  thresholds: Thresholds,
});
export type QueueResult = z.infer<typeof QueueResult>;

export const DecideInput = z.object({
  listingId: id,
  /** The version that the moderator looked at. */
  version: z.number().int().min(0),
  decision: z.enum(LISTING_DECISIONS),
  /** What the moderator saw it as; held where it is left out. One that was decided meanwhile is not decided twice. */
  state: z.enum(["HELD", "LIVE"]).optional(),
  /** The statement of reasons that the seller reads; required but to approve. */
  statement: paragraphs(0, 1_000).default(""),
  /** The rule that was broken, where the listing is taken down; `other` where none is named. */
  ground: Ground.optional(),
  /** What the moderator confirms or adds to what the model said. Approving says that none of them holds. */
  labels: z
    .array(TextLabel)
    .max(TEXT_LABELS.length)
    .transform((labels) => [...new Set(labels)])
    .default([]),
});
export type DecideInput = z.input<typeof DecideInput>;
export const DecideResult = z.object({ state: z.string() });
