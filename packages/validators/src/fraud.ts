import { z } from "zod";
import { line, paragraphs, slug } from "./common.ts";
import { FraudSignal, Thresholds, Verdict } from "./moderation.ts";
import { TextLabel } from "./text-label.ts";

/** The asking price beside what the same device sells for: the text model knows the band, not the amount. */
export const PriceBand = z.enum(["unknown", "far_below", "below", "typical", "above"]);
export type PriceBand = z.infer<typeof PriceBand>;

/** A text as someone might publish it, for a moderator who wants to see what the check makes of it. */
export const AssessTextInput = z
  .object({
    title: line(0, 120),
    description: paragraphs(0, 8_000),
    categorySlug: slug.nullable(),
    priceBand: PriceBand.default("unknown"),
  })
  .refine(({ title, description }) => title !== "" || description !== "", {
    message: "Give a text to read.",
    path: ["description"],
  });
export type AssessTextInput = z.input<typeof AssessTextInput>;
/** The same after parsing. */
export type AssessedText = z.output<typeof AssessTextInput>;

export const AssessTextResult = z.object({
  /** What the text alone adds up to, 0 to 1. */
  score: z.number(),
  verdict: Verdict,
  modelVersion: z.string(),
  weightsVersion: z.string(),
  /** Of the rules that judge now. */
  thresholds: Thresholds,
  /** Every label of the model, the one that counts most first. */
  labels: z.array(z.object({ label: TextLabel, score: z.number(), weight: z.number() })),
  phrases: z.array(
    z.object({ label: TextLabel, phrase: z.string(), without: z.number(), alone: z.number() }),
  ),
  /** What the rules found in the same text. */
  contact: z.array(FraudSignal),
});
export type AssessTextResult = z.infer<typeof AssessTextResult>;
