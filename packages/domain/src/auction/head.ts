import { incrementFor } from "../increment.ts";
import type { AuctionHead, AuctionStatus, AuctionTerms, PublicHead, Standing } from "./types.ts";

/** The standing of an auction without a bid. */
export function emptyStanding(terms: AuctionTerms): Standing {
  return {
    priceCents: terms.startCents,
    leaderId: null,
    leaderMaxCents: null,
    leaderSeq: null,
    runnerUpMaxCents: null,
    bidCount: 0,
  };
}

/** True where there is no reserve or the leader's maximum reaches it. */
export function meetsReserve(terms: AuctionTerms, standing: Standing): boolean {
  return terms.reserveCents === null || (standing.leaderMaxCents ?? -1) >= terms.reserveCents;
}

export function isOver(status: AuctionStatus): boolean {
  return status !== "SCHEDULED" && status !== "LIVE";
}

/** Buy it now is offered until the first bid, or until the reserve is met where there is one. */
export function offersBuyNow(
  terms: AuctionTerms,
  head: Pick<AuctionHead, "status" | "leaderId" | "reserveMet">,
): boolean {
  if (terms.buyNowCents === null || isOver(head.status)) return false;
  return terms.reserveCents === null ? head.leaderId === null : !head.reserveMet;
}

/** Completes a standing to a head with what follows from it. */
export function headOf(
  terms: AuctionTerms,
  standing: Standing,
  rest: Pick<AuctionHead, "seq" | "status" | "effectiveEndsAt">,
): AuctionHead {
  return {
    seq: rest.seq,
    status: rest.status,
    priceCents: standing.priceCents,
    leaderId: standing.leaderId,
    leaderMaxCents: standing.leaderMaxCents,
    leaderSeq: standing.leaderSeq,
    runnerUpMaxCents: standing.runnerUpMaxCents,
    bidCount: standing.bidCount,
    reserveMet: meetsReserve(terms, standing),
    effectiveEndsAt: rest.effectiveEndsAt,
  };
}

/** The head before the first ledger row. `now` (epoch ms) only decides between SCHEDULED and LIVE. */
export function openHead(terms: AuctionTerms, now: number = terms.startsAt): AuctionHead {
  return headOf(terms, emptyStanding(terms), {
    seq: 0,
    status: now < terms.startsAt ? "SCHEDULED" : "LIVE",
    effectiveEndsAt: terms.scheduledEndsAt,
  });
}

/** The least maximum in cents that somebody who does not lead may bid: the start price, then price + step. */
export function minimumAt(
  terms: AuctionTerms,
  head: Pick<AuctionHead, "leaderId" | "priceCents">,
): number {
  return head.leaderId === null
    ? terms.startCents
    : head.priceCents + incrementFor(head.priceCents, terms.increments);
}

/**
 * The least maximum in cents that is accepted next. For the leader, who is told apart by `bidderId`, it is one cent
 * above the own maximum; that answer is for the leader only.
 */
export function minimumNextCents(
  head: AuctionHead,
  terms: AuctionTerms,
  bidderId?: string | null,
): number {
  const leads = head.leaderId !== null && bidderId === head.leaderId;
  return leads && head.leaderMaxCents !== null ? head.leaderMaxCents + 1 : minimumAt(terms, head);
}

/** What everyone may see of a head. */
export function publicHead(head: AuctionHead, terms: AuctionTerms): PublicHead {
  return {
    seq: head.seq,
    status: head.status,
    priceCents: head.priceCents,
    leaderId: head.leaderId,
    bidCount: head.bidCount,
    reserveMet: head.reserveMet,
    effectiveEndsAt: head.effectiveEndsAt,
    minimumNextCents: minimumAt(terms, head),
    buyNowAvailable: offersBuyNow(terms, head),
  };
}

/** The winner and the hammer price (cents) of an auction that ended sold; null for every other one. */
export function winnerOf(head: AuctionHead): { winnerId: string; hammerCents: number } | null {
  if (head.status !== "ENDED_SOLD" || head.leaderId === null) return null;
  return { winnerId: head.leaderId, hammerCents: head.priceCents };
}
