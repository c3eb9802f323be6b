import { isOver, winnerOf } from "./head.ts";
import { append, rejected, type Change } from "./outcome.ts";
import type { CloseRejection } from "./rejection.ts";
import type { AuctionHead, AuctionTerms } from "./types.ts";

/** One winner with a hammer price in cents, or none. */
export interface Result {
  winnerId: string | null;
  hammerCents: number | null;
}

export type CloseOutcome = (Change & Result) | { ok: false; rejection: CloseRejection };

const NONE: Result = { winnerId: null, hammerCents: null };

/**
 * Ends an auction whose effective end (epoch ms) has come: sold to the leader where the reserve is met. Closing one that
 * is over already changes nothing and names the same winner.
 */
export function closeAuction(terms: AuctionTerms, head: AuctionHead, now: number): CloseOutcome {
  if (isOver(head.status)) {
    return { ok: true, head, entries: [], events: [], ...(winnerOf(head) ?? NONE) };
  }
  const { effectiveEndsAt } = head;
  if (now < effectiveEndsAt) return rejected({ code: "NOT_DUE", effectiveEndsAt });
  const change = append(
    terms,
    head,
    { at: now, standing: head, effectiveEndsAt },
    { kind: "CLOSED", bidderId: null, maxCents: null, retracts: [], reason: null },
  );
  return { ...change, ...(winnerOf(change.head) ?? NONE) };
}
