import type { LedgerEntry } from "./entry.ts";
import type { AuctionEvent } from "./event.ts";
import { publicEvent } from "./event.ts";
import { headOf, publicHead } from "./head.ts";
import type { AuctionHead, AuctionTerms, PublicHead, Standing } from "./types.ts";

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

type Detail<E extends LedgerEntry = LedgerEntry> = E extends LedgerEntry
  ? Omit<E, keyof PublicHead>
  : never;

/** Appends one row: advances `seq`, derives what follows from the standing, and makes the row and its event. */
export function append(
  terms: AuctionTerms,
  head: AuctionHead,
  next: { standing: Standing } & Pick<AuctionHead, "status" | "effectiveEndsAt">,
  detail: Detail,
): Change {
  const after = headOf(terms, next.standing, {
    seq: head.seq + 1,
    status: next.status,
    effectiveEndsAt: next.effectiveEndsAt,
  });
  const entry: LedgerEntry = { ...publicHead(after, terms), ...detail };
  return { ok: true, head: after, entries: [entry], events: [publicEvent(entry)] };
}
