import { applyBid, closeAuction, minimumNextCents, openHead } from "@loopbid/domain";
import type { AuctionTerms } from "@loopbid/domain";
import type { Random } from "../random.ts";
import type { History, Interest } from "./simulate.ts";

const ADMITTED = { banned: false, blockedBySeller: false, unverified: false };
/** The friend of the seller stops below this share of the worth, to be outbid. */
const STOPS_AT = 0.85;
const ROUNDS = 9;

/**
 * An auction to its end in which somebody answers every bid by one small step, early, and lets a stranger win.
 */
export function simulatePushed(
  terms: AuctionTerms,
  { bidders, worthCents, shillId }: Interest & { shillId: string },
  dice: Random,
): History {
  const strangers = bidders.filter((id) => id !== shillId).slice(0, 3);
  let history: History = { head: openHead(terms), entries: [] };
  const { startsAt, scheduledEndsAt } = terms;
  const stepMs = (scheduledEndsAt - startsAt) / (ROUNDS * 2.6);
  let at = startsAt + dice.int(60_000, 1_800_000);
  const bid = (bidderId: string, maxCents: number) => {
    at += Math.round(stepMs * dice.float(0.4, 1));
    const { head, entries } = history;
    if (at >= head.effectiveEndsAt) return;
    const placed = { bidderId, maxCents, placedAt: at };
    const outcome = applyBid({ terms, head, bid: placed, bidderState: ADMITTED }, at);
    if (outcome.ok) history = { head: outcome.head, entries: [...entries, ...outcome.entries] };
  };
  for (let round = 0; round < ROUNDS; round++) {
    const stranger = strangers[round % strangers.length]!;
    const minimum = minimumNextCents(history.head, terms, stranger);
    if (minimum < worthCents) bid(stranger, Math.round(minimum * dice.float(1.02, 1.1)));
    const answer = minimumNextCents(history.head, terms, shillId);
    if (answer < worthCents * STOPS_AT && history.head.leaderId !== shillId) bid(shillId, answer);
  }
  // A stranger has the last word.
  const last = Math.max(
    Math.round(worthCents),
    minimumNextCents(history.head, terms, strangers[0]!),
  );
  bid(strangers[0]!, last);
  const closed = closeAuction(
    terms,
    history.head,
    history.head.effectiveEndsAt + dice.int(40, 900),
  );
  return closed.ok
    ? { head: closed.head, entries: [...history.entries, ...closed.entries] }
    : history;
}
