import { expect } from "vitest";
import { latestEndOf, replay, winnerOf } from "../../src/index.ts";
import { HOUR, MINUTE } from "./auction.ts";
import { oracle, oracleStep, ranking, standing } from "./oracle.ts";
import type { History, Step } from "./play.ts";

type Invariant = (history: History) => void;

const accepted = (step: Step) => step.rejection === null;
const isBid = (step: Step) => step.move.kind === "bid";
const over = (step: Step) => !["SCHEDULED", "LIVE"].includes(step.before.status);

function each(check: (step: Step, history: History) => void): Invariant {
  return (history) => {
    for (const step of history.steps) check(step, history);
  };
}

/** The invariants of the auction rules, by the guarantee that each one gives. */
export const INVARIANTS: Record<string, Invariant> = {
  "the price never falls except by retraction": each(({ move, before, after }) => {
    if (move.kind !== "retract") expect(after.priceCents).toBeGreaterThanOrEqual(before.priceCents);
  }),

  "a retraction never raises the price": each(({ move, before, after }) => {
    if (move.kind === "retract") expect(after.priceCents).toBeLessThanOrEqual(before.priceCents);
  }),

  "the price never exceeds the leader's maximum": each(({ after }) => {
    if (after.leaderId === null) expect(after.leaderMaxCents).toBeNull();
    else expect(after.priceCents).toBeLessThanOrEqual(after.leaderMaxCents ?? -1);
  }),

  "seq has no gap and no duplicate, and every row has one event with its seq": (history) => {
    const wanted = history.ledger.map((_, index) => index + 1);
    expect(history.ledger.map((entry) => entry.seq)).toEqual(wanted);
    expect(history.steps.flatMap((step) => step.events.map((event) => event.seq))).toEqual(wanted);
    for (const step of history.steps) expect(step.after.seq).toBe(step.ledger.length);
  },

  "a rejected move changes nothing and tells nobody": each((step) => {
    if (accepted(step)) return;
    expect(step.after).toBe(step.before);
    expect([...step.entries, ...step.events]).toEqual([]);
  }),

  "the same ledger always replays to the same head": (history) => {
    expect(replay(history.terms, history.ledger)).toEqual(history.head);
    const copy = JSON.parse(JSON.stringify(history.ledger));
    expect(replay(history.terms, copy)).toEqual(history.head);
  },

  "exactly one winner or none: the highest standing maximum that meets the reserve": (history) => {
    const endings = history.ledger.filter(({ kind }) =>
      ["CLOSED", "ENDED_EARLY", "BUY_NOW", "CANCELLED"].includes(kind),
    );
    expect(endings.length).toBeLessThanOrEqual(1);
    const [ending] = endings;
    const [best] = ranking(standing(history.ledger));
    const { reserveCents } = history.terms;
    const winner = winnerOf(history.head)?.winnerId ?? null;
    if (!ending || ending.kind === "CANCELLED") expect(winner).toBeNull();
    else if (ending.kind === "BUY_NOW") expect(winner).toBe(ending.bidderId);
    else expect(winner).toBe(best && best.cents >= (reserveCents ?? 0) ? best.bidder : null);
  },

  "after the end nothing is accepted, and closing again changes nothing": each((step) => {
    if (!over(step)) return;
    expect(step.entries).toEqual([]);
    expect(step.after).toEqual(step.before);
  }),

  "no bid is accepted that the server received at the effective end or later": each((step) => {
    if (step.move.kind !== "bid" || !accepted(step)) return;
    expect(step.now - step.move.lagMs).toBeLessThan(step.before.effectiveEndsAt);
  }),

  "an auction is closed at its effective end or later, not before": each(
    ({ move, now, before, entries }) => {
      if (move.kind !== "close") return;
      const due = before.status === "LIVE" && now >= before.effectiveEndsAt;
      expect(entries).toHaveLength(due ? 1 : 0);
    },
  ),

  "with more than twelve hours left all own bids are retracted, later at most one": each((step) => {
    const [row] = step.entries;
    if (step.move.kind !== "retract" || !row) return;
    const { bidder } = step.move;
    const own = standing(step.ledger.slice(0, -1)).filter((bid) => bid.bidder === bidder);
    const early = step.before.effectiveEndsAt - step.now > 12 * HOUR;
    expect(row.retracts).toEqual((early ? own : own.slice(-1)).map((bid) => bid.seq));
  }),

  "ending early cancels with more than twelve hours left, and sells to the leader later": each(
    ({ move, now, before, entries }) => {
      const [row] = entries;
      if (move.kind !== "end-early" || !row) return;
      const early = before.effectiveEndsAt - now > 12 * HOUR;
      expect(row.kind).toBe(early ? "CANCELLED" : "ENDED_EARLY");
      if (!early) expect(before.leaderId).not.toBeNull();
    },
  ),

  "the effective end never comes earlier and never exceeds the cap": each(
    ({ before, after }, h) => {
      expect(after.effectiveEndsAt).toBeGreaterThanOrEqual(before.effectiveEndsAt);
      expect(after.effectiveEndsAt).toBeLessThanOrEqual(latestEndOf(h.terms));
    },
  ),

  "only an accepted bid in the last two minutes moves the end, to two minutes after it": each(
    (step, { terms }) => {
      const { before, after } = step;
      const [entry] = step.entries;
      const late = isBid(step) && entry && entry.at > before.effectiveEndsAt - 2 * MINUTE;
      const cap = terms.scheduledEndsAt + terms.hardCapMs;
      const wanted = late ? Math.min(entry.at + 2 * MINUTE, cap) : before.effectiveEndsAt;
      expect(after.effectiveEndsAt).toBe(wanted);
      const [event] = step.events;
      if (event?.kind === "bid.accepted") {
        expect(event.extended).toBe(after.effectiveEndsAt !== before.effectiveEndsAt);
      }
    },
  ),

  "a leader who raises the own maximum does not raise the own price, but to the reserve": each(
    (step, { terms }) => {
      const { move, before, after } = step;
      if (move.kind !== "bid" || !accepted(step) || move.bidder !== before.leaderId) return;
      expect(after.leaderId).toBe(before.leaderId);
      const lifted = !before.reserveMet && after.reserveMet ? (terms.reserveCents ?? 0) : 0;
      expect(after.priceCents).toBe(Math.max(before.priceCents, lifted));
    },
  ),

  "the highest maximum leads, and of equal ones the earlier": each(({ after, ledger, move }) => {
    if (move.kind === "buy") return;
    const [best] = ranking(standing(ledger));
    if (["SCHEDULED", "LIVE"].includes(after.status)) {
      expect(after.leaderId).toBe(best?.bidder ?? null);
      expect(after.leaderSeq).toBe(best?.seq ?? null);
    }
  }),

  "price and leader are those that ranking every bid again gives": each(
    ({ after, ledger, move }, { terms }) => {
      if (after.status !== "LIVE" || move.kind === "buy") return;
      const { price, leader } = oracle(terms, standing(ledger));
      expect({ price: after.priceCents, leader: after.leaderId }).toEqual({ price, leader });
    },
  ),

  "the runner-up's maximum is the best of anyone but the leader": each(({ after, ledger }) => {
    if (after.status !== "LIVE") return;
    const [, second] = ranking(standing(ledger));
    expect(after.runnerUpMaxCents).toBe(second?.cents ?? null);
  }),

  "a bid is accepted exactly from the minimum on": each((step, { terms }) => {
    const { move, before, cents } = step;
    if (move.kind !== "bid" || cents === null) return;
    if (!["BID_TOO_LOW", "NOT_ABOVE_OWN_MAX", null].includes(step.rejection)) return;
    const open = before.leaderId === null ? terms.startCents : null;
    const minimum =
      move.bidder === before.leaderId
        ? (before.leaderMaxCents ?? 0) + 1
        : (open ?? before.priceCents + oracleStep(before.priceCents, terms));
    expect(accepted(step)).toBe(cents >= minimum);
  }),

  "the seller never leads and never wins": each(({ after }, { terms }) => {
    expect(after.leaderId).not.toBe(terms.sellerId);
  }),

  "the reserve is met exactly when the leader's maximum reaches it, and the price is there at once":
    each(({ after }, { terms }) => {
      const { reserveCents } = terms;
      if (reserveCents === null) return expect(after.reserveMet).toBe(true);
      const met = (after.leaderMaxCents ?? 0) >= reserveCents;
      expect(after.reserveMet).toBe(met);
      if (met) expect(after.priceCents).toBeGreaterThanOrEqual(reserveCents);
      else expect(after.priceCents).toBeLessThan(reserveCents + 1);
    }),

  "no event has a field for a maximum": each(({ events }) => {
    for (const event of events)
      expect(Object.keys(event).join()).not.toMatch(/max|runner|reserveC/i);
  }),
};
