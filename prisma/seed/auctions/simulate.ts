import {
  applyBid,
  closeAuction,
  minimumNextCents,
  openHead,
  retract,
  takeBuyNow,
} from "@loopbid/domain";
import type { AuctionHead, AuctionTerms, LedgerEntry } from "@loopbid/domain";
import type { Random } from "../random.ts";

export type Interest = {
  /** Who may bid; each has an own opinion of the worth. */
  bidders: readonly string[];
  worthCents: number;
  /** How often somebody tries; a try below the minimum comes to nothing. */
  tries: number;
  /** What everybody's opinion is capped at, for auctions that must miss their reserve. */
  ceilingCents?: number;
  /** Somebody takes the buy-now price before anyone bids. */
  buyNow?: boolean;
};

export type History = { head: AuctionHead; entries: LedgerEntry[] };

const ADMITTED = { banned: false, blockedBySeller: false, unverified: false };
const HOUR_MS = 3_600_000;

/** When people try: spread over the run, denser at its end, where snipers wait. */
function moments(terms: AuctionTerms, until: number, tries: number, dice: Random): number[] {
  const { startsAt, scheduledEndsAt } = terms;
  const over = until >= scheduledEndsAt;
  const span = Math.min(until, scheduledEndsAt) - startsAt;
  const at = Array.from({ length: tries }, () => {
    if (over && dice.chance(0.3))
      return scheduledEndsAt - Math.round(dice.float(2_000, 15 * 60_000));
    return startsAt + Math.round(span * dice.next() ** 0.8);
  });
  return at.filter((ms) => ms > startsAt && ms < until).sort((a, b) => a - b);
}

/** A maximum that somebody would type. */
function offer(minimum: number, opinion: number, dice: Random): number {
  if (opinion <= minimum) return minimum;
  const wanted = dice.chance(0.45)
    ? minimum + (opinion - minimum) * dice.float(0, 0.25)
    : opinion * dice.float(0.9, 1);
  const step = wanted > 50_000 ? 1_000 : wanted > 10_000 ? 500 : 100;
  const typed =
    Math.round(wanted / step) * step + (dice.chance(0.25) ? dice.pick([1, 11, 50, 99]) : 0);
  return Math.max(minimum, typed);
}

function tryToRetract(terms: AuctionTerms, history: History, now: number): History {
  const { head, entries } = history;
  const own = entries.findLast((entry) => entry.kind === "BID");
  if (!own?.bidderId || head.effectiveEndsAt - now < 13 * HOUR_MS) return history;
  const outcome = retract(
    { terms, head, ledger: entries, bidderId: own.bidderId, reason: "WRONG_AMOUNT" },
    now,
  );
  return outcome.ok ? { head: outcome.head, entries: [...entries, ...outcome.entries] } : history;
}

/** Runs an auction by its rules until `until` (epoch ms), and closes it where its end has come. */
export function simulate(
  terms: AuctionTerms,
  interest: Interest,
  until: number,
  dice: Random,
): History {
  let history: History = { head: openHead(terms), entries: [] };
  const cap = interest.ceilingCents ?? Number.POSITIVE_INFINITY;
  const opinions = new Map(
    interest.bidders.map((id, i) => [
      id,
      Math.min(
        cap,
        interest.worthCents *
          (i === 0 ? dice.float(1, 1.08) : Math.max(0.3, dice.normal(0.9, 0.17))),
      ),
    ]),
  );
  if (interest.buyNow && interest.bidders[0]) {
    const at =
      terms.startsAt +
      Math.round((Math.min(until, terms.scheduledEndsAt) - terms.startsAt) * dice.float(0.05, 0.5));
    const bought = takeBuyNow(
      { terms, head: history.head, buyerId: interest.bidders[0], buyerState: ADMITTED },
      at,
    );
    if (bought.ok) return { head: bought.head, entries: bought.entries };
  }
  let tried = 0;
  for (const at of moments(terms, until, interest.tries, dice)) {
    const bidderId = tried++ === 0 ? interest.bidders[0] : dice.pick(interest.bidders);
    if (!bidderId || at >= history.head.effectiveEndsAt) continue;
    const opinion = opinions.get(bidderId) ?? 0;
    const minimum = minimumNextCents(history.head, terms, bidderId);
    if (minimum > opinion || (bidderId === history.head.leaderId && dice.chance(0.85))) continue;
    const maxCents = offer(minimum, opinion, dice);
    const bid = { bidderId, maxCents, placedAt: at };
    const outcome = applyBid({ terms, head: history.head, bid, bidderState: ADMITTED }, at);
    if (!outcome.ok) continue;
    history = { head: outcome.head, entries: [...history.entries, ...outcome.entries] };
    if (history.entries.length > 4 && dice.chance(0.02))
      history = tryToRetract(terms, history, at + dice.int(60_000, 600_000));
  }
  if (until < history.head.effectiveEndsAt) return history;
  const closed = closeAuction(
    terms,
    history.head,
    history.head.effectiveEndsAt + dice.int(40, 900),
  );
  return closed.ok
    ? { head: closed.head, entries: [...history.entries, ...closed.entries] }
    : history;
}
