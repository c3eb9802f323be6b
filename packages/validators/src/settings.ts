import {
  areFees,
  FEATURE_NAMES,
  incrementIssues,
  MOST_BANDS,
  MOST_BASIS_POINTS,
} from "@loopbid/domain";
import { z } from "zod";
import { OfferedCategories } from "./catalogue.ts";
import { cents, instant, line, paragraphs } from "./common.ts";

export const SettingsState = z.enum(["DRAFT", "ACTIVE", "RETIRED"]);
export type SettingsState = z.infer<typeof SettingsState>;

const number = z.number().int().min(1).max(1_000_000);
const reason = paragraphs(5, 500);

export const IncrementTable = z.array(z.object({ upToCents: cents.nullable(), stepCents: cents }));

/** What auctions open with and sales are charged by. Money in cents. */
export const MarketTerms = z.object({
  feeBasisPoints: z.number().int().min(0).max(MOST_BASIS_POINTS, "A fee is 30% at most."),
  feeMinimumCents: cents,
  feeMaximumCents: cents,
  increments: IncrementTable.max(MOST_BANDS),
});
export type MarketTerms = z.infer<typeof MarketTerms>;

const SaneTerms = MarketTerms.refine(areFees, {
  message: "The least fee cannot be above the highest.",
  path: ["feeMinimumCents"],
}).refine(({ increments }) => incrementIssues(increments).length === 0, {
  message: "Ends must rise, steps may not fall, and the last band has no end.",
  path: ["increments"],
});

export const MarketSettings = MarketTerms.extend({
  number: z.number(),
  note: z.string(),
  state: SettingsState,
  parentNumber: z.number().nullable(),
  /** Handle; null for the built-in version and where the account is gone. */
  author: z.string().nullable(),
  /** Why it was published the last time, and by whom. */
  reason: z.string().nullable(),
  publishedBy: z.string().nullable(),
  createdAt: instant,
  activatedAt: instant.nullable(),
  retiredAt: instant.nullable(),
});
export type MarketSettings = z.infer<typeof MarketSettings>;

/** Newest first; one of them is active. */
export const SettingsListResult = z.object({ items: z.array(MarketSettings) });
export type SettingsListResult = z.infer<typeof SettingsListResult>;

export const CreateSettingsInput = z.object({
  parent: number,
  note: line(0, 120).default(""),
  terms: SaneTerms,
});
export type CreateSettingsInput = z.input<typeof CreateSettingsInput>;

export const PublishSettingsInput = z.object({
  number,
  /** The active version that the admin looked at. */
  replaces: number,
  reason,
});
export type PublishSettingsInput = z.input<typeof PublishSettingsInput>;

export const SettingsNumber = z.object({ number });

export const FeatureName = z.enum(FEATURE_NAMES);
export type FeatureName = z.infer<typeof FeatureName>;

/** What the reader has; every feature is in it. */
export const Features = z.record(FeatureName, z.boolean());
export type Features = z.infer<typeof Features>;

/** What the shop's pages are made with. */
export const ShopSettings = z.object({
  features: Features,
  terms: MarketTerms,
  /** Categories that take new listings, in the shop's order. */
  categories: OfferedCategories,
});
export type ShopSettings = z.infer<typeof ShopSettings>;

export const FeatureSetting = z.object({
  name: FeatureName,
  kind: z.enum(["boolean", "percentage"]),
  percentage: z.number(),
  standard: z.number(),
  /** 0 where nobody decided yet. */
  version: z.number(),
  reason: z.string().nullable(),
  /** Handle. */
  updatedBy: z.string().nullable(),
  updatedAt: instant.nullable(),
});
export type FeatureSetting = z.infer<typeof FeatureSetting>;
export const FeatureListResult = z.object({ items: z.array(FeatureSetting) });
export type FeatureListResult = z.infer<typeof FeatureListResult>;

export const SetFeatureInput = z.object({
  name: FeatureName,
  /** The version that the admin looked at. */
  version: z.number().int().min(0),
  percentage: z.number().int().min(0).max(100),
  reason,
});
export type SetFeatureInput = z.input<typeof SetFeatureInput>;
