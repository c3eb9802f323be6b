import * as domain from "../../src/index.ts";
import type { AuctionEvent, AuctionHead, AuctionTerms, LedgerEntry } from "../../src/index.ts";
import { WELCOME } from "./auction.ts";
import { centsOf, type Move } from "./histories.ts";

/** The rules under test; mutants replace some of them by broken ones. */
export type Rules = Pick<
  typeof domain,
  "applyBid" | "retract" | "takeBuyNow" | "closeAuction" | "endEarly" | "cancelAuction"
>;

export const RULES: Rules = domain;

export interface Step {
  move: Move;
  now: number;
  /** The maximum that a bid tried, in cents. */
  cents: number | null;
  before: AuctionHead;
  after: AuctionHead;
  /** Null where the move was accepted. */
  rejection: string | null;
  entries: LedgerEntry[];
  events: AuctionEvent[];
  /** The ledger after the step. */
  ledger: LedgerEntry[];
}

export interface History {
  terms: AuctionTerms;
  steps: Step[];
  ledger: LedgerEntry[];
  head: AuctionHead;
}

/** Plays moves one after another on an opened auction and keeps what each one did. */
export function play(rules: Rules, terms: AuctionTerms, moves: readonly Move[]): History {
  let head: AuctionHead = Object.freeze(domain.openHead(terms));
  let ledger: LedgerEntry[] = [];
  let now = terms.startsAt;
  const steps: Step[] = [];
  for (const move of moves) {
    const { wait } = move;
    now = wait.mode === "for" ? now + wait.ms : Math.max(now, head.effectiveEndsAt - wait.ms);
    const before = head;
    const cents = move.kind === "bid" ? centsOf(move.amount, move.bidder, head, terms) : null;
    const outcome = perform(rules, terms, head, ledger, move, cents ?? 0, now);
    if (outcome.ok) {
      head = Object.freeze(outcome.head);
      ledger = [...ledger, ...outcome.entries];
    }
    steps.push({
      move,
      now,
      cents,
      before,
      after: head,
      rejection: outcome.ok ? null : outcome.rejection.code,
      entries: outcome.ok ? outcome.entries : [],
      events: outcome.ok ? outcome.events : [],
      ledger,
    });
  }
  return { terms, steps, ledger, head };
}

function perform(
  rules: Rules,
  terms: AuctionTerms,
  head: AuctionHead,
  ledger: LedgerEntry[],
  move: Move,
  maxCents: number,
  now: number,
) {
  switch (move.kind) {
    case "bid": {
      const placedAt = Math.max(terms.startsAt, now - move.lagMs);
      const bid = { bidderId: move.bidder, maxCents, placedAt };
      return rules.applyBid({ terms, head, bid, bidderState: WELCOME }, now);
    }
    case "retract":
      return rules.retract(
        { terms, head, ledger, bidderId: move.bidder, reason: "WRONG_AMOUNT" },
        now,
      );
    case "buy":
      return rules.takeBuyNow({ terms, head, buyerId: move.bidder, buyerState: WELCOME }, now);
    case "close":
      return rules.closeAuction(terms, head, now);
    case "end-early":
      return rules.endEarly({ terms, head, actorId: terms.sellerId }, now);
    case "cancel":
      return rules.cancelAuction(terms, head, now);
  }
}
