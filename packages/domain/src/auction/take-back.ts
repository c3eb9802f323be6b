import type { BidEntry, RetractionEntry } from "./entry.ts";
import { append, type Change } from "./outcome.ts";
import { standingAfter } from "./standing.ts";
import type { AuctionHead, AuctionTerms } from "./types.ts";

export interface TakenBack {
  bidderId: string;
  /** Every bid that stands, in the order of seq. */
  standing: readonly BidEntry[];
  /** Those of them that stand no more. */
  withdrawn: readonly BidEntry[];
  reason: RetractionEntry["reason"];
}

/** Takes bids out and recomputes the price from those that remain. The end never moves. `now` is epoch ms. */
export function takeBack(
  terms: AuctionTerms,
  head: AuctionHead,
  { bidderId, standing, withdrawn, reason }: TakenBack,
  now: number,
): Change {
  const gone = new Set(withdrawn);
  const remaining = standing.filter((bid) => !gone.has(bid));
  const step = {
    at: now,
    standing: standingAfter(terms, remaining),
    effectiveEndsAt: head.effectiveEndsAt,
  };
  const retracts = withdrawn.map(({ seq }) => seq);
  return append(terms, head, step, {
    kind: "RETRACTION",
    bidderId,
    maxCents: null,
    retracts,
    reason,
  });
}
