import { createHash } from "node:crypto";
import { applyBid, openHead } from "../../src/index.ts";
import type { AuctionHead, AuctionTerms, LedgerEntry } from "../../src/index.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const OPENED = Date.UTC(2026, 0, 5, 12);
export const WELCOME = { banned: false, blockedBySeller: false, unverified: false };

export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export function someTerms(overrides: Partial<AuctionTerms> = {}): AuctionTerms {
  return {
    sellerId: "seller",
    startCents: 1_000,
    reserveCents: null,
    buyNowCents: null,
    startsAt: OPENED,
    scheduledEndsAt: OPENED + 3 * DAY,
    hardCapMs: HOUR,
    secondChanceAllowed: true,
    ...overrides,
  };
}

/** A short script for example tests: applies bids one after another and throws where one is rejected. */
export class Auction {
  readonly terms: AuctionTerms;
  head: AuctionHead;
  ledger: LedgerEntry[] = [];

  constructor(overrides: Partial<AuctionTerms> = {}) {
    this.terms = someTerms(overrides);
    this.head = openHead(this.terms);
  }

  try(bidderId: string, maxCents: number, at: number = OPENED + this.head.seq + 1) {
    const { terms, head } = this;
    const bid = { bidderId, maxCents, placedAt: at };
    return applyBid({ terms, head, bid, bidderState: WELCOME }, at);
  }

  bid(bidderId: string, maxCents: number, at?: number): this {
    return this.take(this.try(bidderId, maxCents, at));
  }

  /** Commits an outcome. */
  take(
    outcome:
      | { ok: true; head: AuctionHead; entries: LedgerEntry[] }
      | { ok: false; rejection: object },
  ): this {
    if (!outcome.ok) throw new Error(`rejected: ${JSON.stringify(outcome.rejection)}`);
    this.head = outcome.head;
    this.ledger.push(...outcome.entries);
    return this;
  }
}

export function codeOf(outcome: { ok: true } | { ok: false; rejection: { code: string } }): string {
  return outcome.ok ? "ACCEPTED" : outcome.rejection.code;
}
