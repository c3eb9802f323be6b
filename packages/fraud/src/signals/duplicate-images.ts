import type { Lookalike } from "@loopbid/services";
import type { Signal } from "./signal.ts";

const MAX_SHOWN = 8;
/** Bits of 64: up to the first it is the same picture saved anew, up to the second surely a version of it. */
const SAME = 4;
const NEAR = 6;
const NEAR_SCORE = 0.75;
/** Two of a kind on one table: worth showing, never worth holding. */
const SAME_SELLER = 0.25;

function strength({ distance, sameSeller }: Lookalike): number {
  if (distance > NEAR) return 0;
  return (distance <= SAME ? 1 : NEAR_SCORE) * (sameSeller ? SAME_SELLER : 1);
}

/** A picture that is in another listing already, in any size, format or quality. */
export function duplicateImages(lookalikes: readonly Lookalike[]): Signal | null {
  const matches = lookalikes
    .filter((match) => strength(match) > 0)
    .sort((a, b) => strength(b) - strength(a) || a.distance - b.distance)
    .slice(0, MAX_SHOWN);
  const [strongest] = matches;
  if (!strongest) return null;
  return {
    key: "duplicate-images",
    score: strength(strongest),
    evidence: {
      kind: "images",
      matches: matches.map(({ listingId, key, otherKey, distance, sameSeller }) => ({
        listingId,
        key,
        otherKey,
        distance,
        sameSeller,
      })),
    },
    reason: strongest.sameSeller ? "images.own" : "images.other",
  };
}
