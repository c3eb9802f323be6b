import type { ApplyBidInput, AuctionHead, Change } from "../../src/index.ts";
import { incrementFor, latestEndOf, SOFT_CLOSE_MS } from "../../src/index.ts";
import { RULES, type Rules } from "./play.ts";

type Patch = (change: Change, input: ApplyBidInput, now: number) => Partial<AuctionHead> | null;

/** The real bid rule, but what it answers is spoilt: head and row alike, as a wrong rule would. */
function spoilBid(patch: Patch): Rules {
  return {
    ...RULES,
    applyBid: (input, now) => {
      const outcome = RULES.applyBid(input, now);
      const changes = outcome.ok ? patch(outcome, input, now) : null;
      return outcome.ok && changes ? spoil(outcome, changes) : outcome;
    },
  };
}

function spoil(change: Change, changes: Partial<AuctionHead>): Change {
  const visible = Object.entries(changes).filter(([key]) =>
    ["seq", "priceCents", "leaderId", "reserveMet", "effectiveEndsAt"].includes(key),
  );
  const fields = Object.fromEntries(visible);
  return {
    ok: true,
    head: { ...change.head, ...changes },
    entries: change.entries.map((entry) => ({ ...entry, ...fields })),
    events: change.events.map((event) => ({ ...event, ...fields })),
  };
}

/** Rejections with `code` are overruled by asking again with a bid or head that passes. */
function overrule(code: string, pass: (input: ApplyBidInput) => ApplyBidInput): Rules {
  return {
    ...RULES,
    applyBid: (input, now) => {
      const outcome = RULES.applyBid(input, now);
      return outcome.ok || outcome.rejection.code !== code
        ? outcome
        : RULES.applyBid(pass(input), now);
    },
  };
}

/** Rules with one mistake each. The invariants must notice every one of them. */
export const MUTANTS: Record<string, Rules> = {
  "a leader's raise raises the own price": spoilBid(({ head }, { head: before, bid }) =>
    bid.bidderId === before.leaderId && head.runnerUpMaxCents !== null
      ? { priceCents: Math.min(bid.maxCents, head.priceCents + incrementFor(head.priceCents)) }
      : null,
  ),
  "of equal maxima the later leads": spoilBid(({ head }, { head: before, bid }) =>
    bid.maxCents === before.leaderMaxCents ? { leaderId: bid.bidderId, leaderSeq: head.seq } : null,
  ),
  "the winner always pays a full step": spoilBid(({ head }) =>
    head.runnerUpMaxCents === null
      ? null
      : { priceCents: head.runnerUpMaxCents + incrementFor(head.runnerUpMaxCents) },
  ),
  "the price is the second maximum, without a step": spoilBid(({ head }) =>
    head.runnerUpMaxCents === null
      ? null
      : { priceCents: Math.max(head.runnerUpMaxCents, head.reserveMet ? head.priceCents - 1 : 0) },
  ),
  "the first bid pays its maximum": spoilBid(({ head }, { bid }) =>
    head.seq === 1 ? { priceCents: bid.maxCents } : null,
  ),
  "a losing bid lowers the price": spoilBid(({ head }, { head: before, bid }) =>
    head.leaderId !== bid.bidderId ? { priceCents: before.priceCents - 1 } : null,
  ),
  "the reserve does not lift the price": spoilBid(({ head }, { terms, head: before }) =>
    head.reserveMet && !before.reserveMet && terms.reserveCents === head.priceCents
      ? { priceCents: before.priceCents }
      : null,
  ),
  "the reserve is met one cent early": spoilBid(({ head }, { terms }) =>
    head.leaderMaxCents === (terms.reserveCents ?? 0) - 1 ? { reserveMet: true } : null,
  ),
  "a sequence number is skipped": spoilBid(({ head }) => (head.seq === 3 ? { seq: 4 } : null)),
  "a sequence number is used twice": spoilBid(({ head }) => (head.seq === 3 ? { seq: 2 } : null)),
  "soft close ignores the cap": spoilBid(({ head }, { bid }) => ({
    effectiveEndsAt: Math.max(head.effectiveEndsAt, bid.placedAt + SOFT_CLOSE_MS),
  })),
  "soft close never extends": spoilBid((_, { head }) => ({
    effectiveEndsAt: head.effectiveEndsAt,
  })),
  "soft close starts at three minutes": spoilBid(({ head }, { terms, bid }) => ({
    effectiveEndsAt: Math.max(
      head.effectiveEndsAt,
      Math.min(bid.placedAt + 1.5 * SOFT_CLOSE_MS, latestEndOf(terms)),
    ),
  })),
  "soft close moves the end two minutes from the end": spoilBid(({ head }, { terms, head: was }) =>
    head.effectiveEndsAt > was.effectiveEndsAt
      ? { effectiveEndsAt: Math.min(was.effectiveEndsAt + SOFT_CLOSE_MS, latestEndOf(terms)) }
      : null,
  ),
  "a bid one cent under the minimum passes": overrule("BID_TOO_LOW", (input) => ({
    ...input,
    bid: { ...input.bid, maxCents: input.bid.maxCents + 1 },
  })),
  "the leader may repeat the own maximum": overrule("NOT_ABOVE_OWN_MAX", (input) => ({
    ...input,
    bid: { ...input.bid, maxCents: input.bid.maxCents + 1 },
  })),
  "a bid on the stroke of the end passes": overrule("AUCTION_ENDED", (input) => ({
    ...input,
    bid: { ...input.bid, placedAt: input.bid.placedAt - 1 },
  })),
  "the seller may bid": overrule("OWN_LISTING", (input) => ({
    ...input,
    terms: { ...input.terms, sellerId: "another" },
  })),
  "an ended auction takes bids": overrule("AUCTION_ENDED", (input) => ({
    ...input,
    head: { ...input.head, status: "LIVE", effectiveEndsAt: Number.MAX_SAFE_INTEGER },
  })),
  "closing twice closes twice": {
    ...RULES,
    closeAuction: (terms, head, now) =>
      RULES.closeAuction(terms, head.status === "LIVE" ? head : { ...head, status: "LIVE" }, now),
  },
  "an unmet reserve sells": {
    ...RULES,
    closeAuction: (terms, head, now) =>
      RULES.closeAuction({ ...terms, reserveCents: null }, { ...head, reserveMet: true }, now),
  },
  "closing does not wait for the end": {
    ...RULES,
    closeAuction: (terms, head) => RULES.closeAuction(terms, head, Number.MAX_SAFE_INTEGER),
  },
  "a late retraction takes back every bid": {
    ...RULES,
    retract: (input, now) => {
      const { effectiveEndsAt } = input.head;
      const head = { ...input.head, effectiveEndsAt: Infinity };
      const outcome = RULES.retract({ ...input, head }, now);
      return outcome.ok ? spoil(outcome, { effectiveEndsAt }) : outcome;
    },
  },
  "the seller may always cancel": {
    ...RULES,
    endEarly: (input, now) => RULES.cancelAuction(input.terms, input.head, now),
  },
  "a retraction keeps the price": {
    ...RULES,
    retract: (input, now) => {
      const outcome = RULES.retract(input, now);
      const { priceCents } = input.head;
      return outcome.ok ? spoil(outcome, { priceCents }) : outcome;
    },
  },
  "a retraction forgets whom it takes back": {
    ...RULES,
    retract: (input, now) => {
      const outcome = RULES.retract(input, now);
      if (!outcome.ok) return outcome;
      return { ...outcome, entries: outcome.entries.map((row) => ({ ...row, retracts: [] })) };
    },
  },
  "events carry the hidden maximum": {
    ...RULES,
    applyBid: (input, now) => {
      const outcome = RULES.applyBid(input, now);
      if (!outcome.ok) return outcome;
      const { maxCents } = input.bid;
      return { ...outcome, events: outcome.events.map((event) => ({ ...event, maxCents })) };
    },
  },
};
