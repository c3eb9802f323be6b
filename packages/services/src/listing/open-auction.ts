import { createHash } from "node:crypto";
import type { AuctionRow, ListingRow } from "@loopbid/db";
import { type AuctionTerms, DEFAULT_HARD_CAP_MS, genesisHash, openHead } from "@loopbid/domain";

const HOUR_MS = 3_600_000;

/** The auction of a listing that goes live at `now` (epoch ms): its terms, and the head before the first bid. */
export function openAuction(listing: ListingRow, now: number): AuctionRow {
  const terms: AuctionTerms = {
    sellerId: listing.sellerId,
    startCents: listing.startCents!,
    reserveCents: listing.reserveCents,
    buyNowCents: listing.buyNowCents,
    startsAt: now,
    scheduledEndsAt: now + listing.durationHours! * HOUR_MS,
    hardCapMs: DEFAULT_HARD_CAP_MS,
    secondChanceAllowed: listing.secondChance,
  };
  const { effectiveEndsAt, ...head } = openHead(terms, now);
  return {
    _id: listing._id,
    sellerId: terms.sellerId,
    startCents: terms.startCents,
    reserveCents: terms.reserveCents,
    buyNowCents: terms.buyNowCents,
    startsAt: new Date(terms.startsAt),
    scheduledEndsAt: new Date(terms.scheduledEndsAt),
    hardCapMs: terms.hardCapMs,
    secondChance: terms.secondChanceAllowed,
    ...head,
    effectiveEndsAt: new Date(effectiveEndsAt),
    headHash: genesisHash(terms, (text) => createHash("sha256").update(text).digest("hex")),
    closedAt: null,
    updatedAt: new Date(now),
  };
}
