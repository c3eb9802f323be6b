import { ConflictError } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import type { ListingFields } from "./draft-fields.ts";

/** Bidders and the ledger's first hash rely on these from the moment that the auction opens. */
const AUCTION_TERMS = [
  "priceCents",
  "startCents",
  "reserveCents",
  "buyNowCents",
  "durationHours",
  "secondChance",
  "takesOffers",
  "autoAcceptCents",
  "autoDeclineCents",
] as const;

/** How offers are taken: nothing that a buyer reads or a check judges. */
const OFFER_SETTINGS: readonly string[] = ["takesOffers", "autoAcceptCents", "autoDeclineCents"];

/** True for an edit of nothing else: it needs no check, and the listing stays as it is for everyone who looks at it. */
export function changesOnlyOffers(patch: ListingFields): boolean {
  return Object.keys(patch).every((field) => OFFER_SETTINGS.includes(field));
}

/** True where an auction was opened for the listing; its row stays through later reviews. */
export function hasAuction(listing: ListingRow): boolean {
  return listing.format === "AUCTION" && listing.publishedAt !== null;
}

/**
 * Which edits a listing's state allows. Drafts and what was never live: anything. Once it was live: all but the
 * format and, of an auction, its terms. With bids, after its end or once removed: nothing.
 * @throws ConflictError with the reason and the fields.
 */
export function requireEditable(listing: ListingRow, patch: ListingFields): void {
  if (listing.state === "SOLD" || listing.state === "ENDED" || listing.state === "REMOVED") {
    throw new ConflictError("This listing is closed and cannot be changed.", {
      reason: "LISTING_CLOSED",
    });
  }
  if (listing.bidCount > 0) throw hasBids();
  if (listing.publishedAt === null) return;
  const fixed = new Set<string>(["format", ...(listing.format === "AUCTION" ? AUCTION_TERMS : [])]);
  const touched = Object.keys(patch).filter((field) => fixed.has(field));
  if (touched.length === 0) return;
  const message = "The format and the terms of an auction cannot change once it is open.";
  throw new ConflictError(message, {
    reason: "TERMS_FIXED",
    issues: touched.map((field) => ({ field, message })),
  });
}

/** The refusal of every edit while people have bid on what they read. */
export function hasBids(): ConflictError {
  return new ConflictError("People have bid on this listing as it is, so it cannot be changed.", {
    reason: "HAS_BIDS",
  });
}
