import { randomSecret } from "@loopbid/core";
import type { AuctionRow, ListingRow, Rows } from "@loopbid/db";
import {
  type AuctionTerms,
  DEFAULT_HARD_CAP_MS,
  genesisHash,
  type IncrementTable,
  openHead,
} from "@loopbid/domain";
import { logTermsOf, sha256 } from "./evidence.ts";
import { headColumns } from "./rows.ts";

/**
 * The terms of a listing's auction that starts at `startsAt` (epoch ms) and runs for the listing's hours; with the built-in
 * increments where none are given.
 */
export function termsFromListing(
  listing: ListingRow,
  startsAt: number,
  increments?: IncrementTable,
): AuctionTerms {
  return {
    sellerId: listing.sellerId,
    startCents: listing.startCents ?? listing.priceCents,
    reserveCents: listing.reserveCents,
    buyNowCents: listing.buyNowCents,
    startsAt,
    scheduledEndsAt: startsAt + (listing.durationHours ?? 168) * 3_600_000,
    hardCapMs: DEFAULT_HARD_CAP_MS,
    secondChanceAllowed: listing.secondChance,
    increments,
  };
}

/** Opens the auction of a listing under the listing's own id, in the transaction that makes it live. */
export async function openAuction(
  rows: Rows,
  listingId: string,
  terms: AuctionTerms,
): Promise<AuctionRow> {
  const { secondChanceAllowed, startsAt, scheduledEndsAt, increments = [], ...rest } = terms;
  const tagSalt = randomSecret();
  return rows.auctions.insertOne({
    _id: listingId,
    ...rest,
    secondChance: secondChanceAllowed,
    increments: [...increments],
    startsAt: new Date(startsAt),
    scheduledEndsAt: new Date(scheduledEndsAt),
    ...headColumns(openHead(terms, startsAt)),
    headHash: genesisHash(logTermsOf(terms, { tagSalt }), sha256),
    tagSalt,
    closedAt: null,
    updatedAt: new Date(startsAt),
  });
}
