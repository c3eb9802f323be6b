import type { FraudEvidence } from "@loopbid/validators";

type Contact = Extract<FraudEvidence, { kind: "contact" }>["found"][number];

/** One way to reach the seller that was found in a text. */
export interface Finding extends Contact {
  /** 0 to 1: how sure it is that this is one. */
  score: number;
}

const EXCERPT_LENGTH = 80;

/** A finding whose excerpt is short enough to show. */
export function finding(
  type: Contact["type"],
  excerpt: string,
  score: number,
  hidden = false,
): Finding {
  const words = excerpt.replace(/\s+/g, " ").trim();
  const short = words.replace(/[.,;:!?]+$/, "").slice(0, EXCERPT_LENGTH);
  return { type, excerpt: short, score, hidden };
}
