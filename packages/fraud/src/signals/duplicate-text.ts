import { shinglesOf, similarity, wordsOf } from "@loopbid/domain";
import type { Twin } from "@loopbid/services";
import type { Signal } from "./signal.ts";

/** Shorter texts repeat by chance: "works great, ships fast". */
const MIN_WORDS = 18;
/** Below this, two people describe the same thing; from the second on, one copied the other. */
const NONE = 0.5;
const FULL = 0.85;
/** Someone who sells two of a kind may say it twice. */
const SAME_SELLER = 0.45;

function strength(likeness: number): number {
  return Math.min(1, Math.max(0, (likeness - NONE) / (FULL - NONE)));
}

/** The description of another listing, word for word or nearly so. */
export function duplicateText(
  listing: { title: string; description: string },
  twins: readonly Twin[],
): Signal | null {
  if (wordsOf(listing.description).length < MIN_WORDS) return null;
  const own = shinglesOf(listing.description);
  let best: { twin: Twin; likeness: number; score: number } | null = null;
  for (const twin of twins) {
    const likeness = twin.identical ? 1 : similarity(own, shinglesOf(twin.description));
    const score = strength(likeness) * (twin.sameSeller ? SAME_SELLER : 1);
    if (score > (best?.score ?? 0)) best = { twin, likeness, score };
  }
  if (!best) return null;
  const { twin, likeness, score } = best;
  return {
    key: "duplicate-text",
    score,
    evidence: {
      kind: "duplicate",
      listingId: twin.listingId,
      sameSeller: twin.sameSeller,
      similarity: Math.round(likeness * 100) / 100,
    },
    reason: twin.sameSeller ? "duplicate.own" : "duplicate.other",
  };
}
