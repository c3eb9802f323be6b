import type { LedgerEntry } from "./entry.ts";
import type { AuctionEvent } from "./event.ts";
import { publicEvent, statusAfter } from "./event.ts";
import { headOf } from "./head.ts";
import type { AuctionHead, AuctionTerms, Standing } from "./types.ts";

export interface Change {
  ok: true;
  head: AuctionHead;
  /** New ledger rows in order; `events[i]` is the public side of `entries[i]`. */
  entries: LedgerEntry[];
  events: AuctionEvent[];
}

/** What a rule answers: a change to commit as a whole, or a reason, after which nothing has changed. */
export type Outcome<Rejection> = Change | { ok: false; rejection: Rejection };

export function rejected<Rejection>(rejection: Rejection): { ok: false; rejection: Rejection } {
  return { ok: false, rejection };
}

/** What a row says of its own, besides the state after it. */
type Detail<E extends LedgerEntry = LedgerEntry> = E extends LedgerEntry
  ? Pick<E, "kind" | "bidderId" | "maxCents" | "retracts" | "reason">
  : never;

interface Step {
  at: number;
  standing: Standing;
  effectiveEndsAt: number;
}

/** Appends one row: advances `seq`, derives what follows from the standing, and makes the row and its event. */
export function append(
  terms: AuctionTerms,
  head: AuctionHead,
  { at, standing, effectiveEndsAt }: Step,
  detail: Detail,
): Change {
  const rest = { seq: head.seq + 1, status: head.status, effectiveEndsAt };
  const { seq, priceCents, leaderId, bidCount, reserveMet } = headOf(terms, standing, rest);
  const after = { seq, at, priceCents, leaderId, bidCount, reserveMet, effectiveEndsAt };
  const entry: LedgerEntry = { ...after, ...detail };
  return {
    ok: true,
    head: headOf(terms, standing, { ...rest, status: statusAfter(entry) }),
    entries: [entry],
    events: [publicEvent(terms, entry, head.effectiveEndsAt)],
  };
}
