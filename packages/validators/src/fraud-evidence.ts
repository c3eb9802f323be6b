import { z } from "zod";

export const CONTACT_TYPES = ["email", "phone", "messenger", "link"] as const;

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
    problem: z.enum(["invalid", "missing", "reused"]),
    listingId: z.string().nullable(),
    sameSeller: z.boolean(),
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
