import { z } from "zod";
import { id, instant, page, paragraphs } from "./common.ts";
import { ListingCard, ListingImage, SellerSummary, Specs } from "./listing.ts";
import { TEXT_LABELS, TextLabel } from "./text-label.ts";

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
  /** No model has read it: it waits too long for its check, or was held without one. Only a person reads it. */
  unchecked: z.boolean(),
});
export type QueueItem = z.infer<typeof QueueItem>;
export const ChecksStatus = z.object({
  /** `behind`: no worker reports, or a listing waits too long although one does. */
  state: z.enum(["running", "model-down", "behind"]),
  /** Listings that wait for their automatic check. */
  waiting: z.number(),
  oldestWaitMs: z.number().nullable(),
  modelVersion: z.string().nullable(),
});
export type ChecksStatus = z.infer<typeof ChecksStatus>;

export const QueueResult = z.object({
  items: z.array(QueueItem),
  total: z.number(),
  pageCount: z.number(),
  /** Listings that wait for their automatic check. */
  pendingCount: z.number(),
  checks: ChecksStatus,
});
export type QueueResult = z.infer<typeof QueueResult>;

export const DecideInput = z.object({
  listingId: id,
  /** The version that the moderator looked at. */
  version: z.number().int().min(0),
  decision: z.enum(["APPROVE", "REMOVE"]),
  /** The statement of reasons that the seller reads; required to remove. */
  statement: paragraphs(0, 1_000).default(""),
  /** What the moderator confirms or adds to what the model said. Approving says that none of them holds. */
  labels: z
    .array(TextLabel)
    .max(TEXT_LABELS.length)
    .transform((labels) => [...new Set(labels)])
    .default([]),
});
export type DecideInput = z.input<typeof DecideInput>;
export const DecideResult = z.object({ state: z.string() });
