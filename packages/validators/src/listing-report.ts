import { z } from "zod";
import { id, instant, paragraphs } from "./common.ts";
import { Ground } from "./decision.ts";
import { ListingImage, ListingState } from "./listing.ts";
import { TEXT_LABELS, TextLabel } from "./text-label.ts";

export const LISTING_REPORT_REASONS = [
  "SCAM",
  "COUNTERFEIT",
  "STOLEN",
  "MISDESCRIBED",
  "PROHIBITED",
  "OTHER",
] as const;
export const ListingReportReason = z.enum(LISTING_REPORT_REASONS);
export type ListingReportReason = z.infer<typeof ListingReportReason>;

export const ReportListingInput = z.object({
  listingId: id,
  reason: ListingReportReason,
  note: paragraphs(0, 1_000).default(""),
});
export type ReportListingInput = z.input<typeof ReportListingInput>;

/** The open reports of one listing, as moderators see them. */
export const ReportedListing = z.object({
  listing: z.object({
    id,
    slug: z.string(),
    title: z.string(),
    description: z.string(),
    state: ListingState,
    version: z.number(),
    priceCents: z.number(),
    images: z.array(ListingImage),
  }),
  sellerHandle: z.string(),
  reports: z.array(
    z.object({
      reporterHandle: z.string(),
      /** How many of the person's reports were acted on and dismissed before. */
      upheld: z.number(),
      dismissed: z.number(),
      reason: ListingReportReason,
      note: z.string(),
      createdAt: instant,
    }),
  ),
});
export type ReportedListing = z.infer<typeof ReportedListing>;

export const DecideListingReportInput = z.object({
  listingId: id,
  /** The version that the moderator looked at; an edited listing is not removed unseen. */
  version: z.number().int().min(0),
  /** When the newest report was made that the moderator saw: later ones stay open when these are dismissed. */
  seenUntil: instant,
  decision: z.enum(["DISMISS", "REMOVE"]),
  /** The statement of reasons that the seller reads; required to remove. */
  statement: paragraphs(0, 1_000).default(""),
  /** The rule that was broken, where the listing is taken down; `other` where none is named. */
  ground: Ground.optional(),
  /** What the moderator says the text is, with a removal. */
  labels: z
    .array(TextLabel)
    .max(TEXT_LABELS.length)
    .transform((labels) => [...new Set(labels)])
    .default([]),
});
export type DecideListingReportInput = z.input<typeof DecideListingReportInput>;
