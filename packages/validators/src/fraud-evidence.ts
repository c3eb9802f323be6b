import { z } from "zod";

export const CONTACT_TYPES = ["email", "phone", "messenger", "link"] as const;

/** What a picture's file said before it was drawn anew. Never where it was taken. */
export const METADATA_FINDINGS = [
  "no-camera",
  "edited",
  "downloaded",
  "old",
  "stock-size",
] as const;
export type MetadataFinding = (typeof METADATA_FINDINGS)[number];

/** What a signal saw, as data: pages word it in the reader's language. Amounts in cents, similarity 0 to 1. */
export const FraudEvidence = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("contact"),
    found: z.array(
      z.object({
        type: z.enum(CONTACT_TYPES),
        excerpt: z.string(),
        /** Written so that a simple filter would miss it. */
        hidden: z.boolean(),
      }),
    ),
  }),
  z.object({
    kind: z.literal("price"),
    priceCents: z.number(),
    medianCents: z.number(),
    /** How many comparable listings; 0 where the device's price guide stood in. */
    count: z.number(),
  }),
  z.object({
    kind: z.literal("duplicate"),
    listingId: z.string(),
    sameSeller: z.boolean(),
    similarity: z.number(),
  }),
  z.object({
    kind: z.literal("seller"),
    ageDays: z.number(),
    emailVerified: z.boolean(),
    publishedLastDay: z.number(),
    soldCount: z.number(),
    removedCount: z.number(),
  }),
  z.object({
    kind: z.literal("imei"),
    problem: z.enum(["invalid", "missing", "reused", "other-model"]),
    listingId: z.string().nullable(),
    sameSeller: z.boolean(),
    /** With `other-model`: what the listing says it is, and what the number's type (TAC) is known as. */
    stated: z.string().optional(),
    registered: z.string().nullable().optional(),
  }),
  z.object({
    kind: z.literal("text"),
    /** The passages that carried a label, with its score for the text without the passage and for the passage alone. */
    phrases: z.array(z.object({ phrase: z.string(), without: z.number(), alone: z.number() })),
  }),
  z.object({
    kind: z.literal("images"),
    matches: z.array(
      z.object({
        listingId: z.string(),
        key: z.string(),
        otherKey: z.string(),
        /** Bits in which the two perceptual hashes differ, of 64. */
        distance: z.number(),
        sameSeller: z.boolean(),
      }),
    ),
  }),
  z.object({
    kind: z.literal("sign-in"),
    newDevice: z.boolean(),
    /** Hours from the first sign-in on that device to the check. */
    ageHours: z.number(),
  }),
  z.object({
    kind: z.literal("strikes"),
    strikes: z.number(),
    /** Left out while payments, which would report them, are not part of Loopbid. */
    chargebacks: z.number().optional(),
  }),
  z.object({
    kind: z.literal("metadata"),
    findings: z.array(z.object({ key: z.string(), finding: z.enum(METADATA_FINDINGS) })),
  }),
]);
export type FraudEvidence = z.infer<typeof FraudEvidence>;

/** How evidence is stored in a signal. */
export function writeEvidence(evidence: FraudEvidence): string {
  return JSON.stringify(evidence);
}

/** Null for text that is no evidence of a known kind; show that text as it is. */
export function readEvidence(text: string): FraudEvidence | null {
  try {
    return FraudEvidence.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
