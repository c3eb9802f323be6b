import { ConflictError } from "@loopbid/core";
import type { OwnListing } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { endAuctionEarly } from "../auction/end-auction-early.ts";
import type { ServiceContext } from "../context.ts";
import { announceOffers } from "../price-offer/effects.ts";
import { voidPriceOffers } from "../price-offer/void-price-offers.ts";
import { hasAuction } from "./edit-rules.ts";
import { fetchOwn, staleVersion } from "./fetch-own.ts";
import { toOwn } from "./to-own.ts";

/**
 * The seller takes the own listing back: an open auction ends early by its rules, a live fixed-price one ends, and
 * one that was never live becomes a draft again.
 * @throws UnauthenticatedError, NotFoundError, ConflictError where its state does not allow it.
 */
export async function endListing(ctx: ServiceContext, { id }: { id: string }): Promise<OwnListing> {
  const listing = await fetchOwn(ctx, id);
  if (listing.state === "ENDED") return toOwn(listing);
  if (hasAuction(listing)) {
    await endAuctionEarly(ctx, { listingId: id });
    return toOwn(await fetchOwn(ctx, id));
  }
  const now = new Date(ctx.now());
  const withdrawn = listing.state === "PENDING_REVIEW" && listing.publishedAt === null;
  if (!withdrawn && listing.state !== "LIVE") {
    throw new ConflictError("Only a live listing can be ended.", { reason: "NOT_LIVE" });
  }
  const fields = withdrawn
    ? { state: "DRAFT" as const, pendingSince: null, version: listing.version + 1, updatedAt: now }
    : { state: "ENDED" as const, closedAt: now, updatedAt: now };
  const voided = await ctx.db.transaction(async (rows) => {
    const { version, state } = listing;
    const matched = await rows.listings.updateOne({ _id: id, version, state }, { $set: fields });
    if (matched === 0) throw staleVersion();
    await audit(ctx, rows, withdrawn ? "listing.withdraw" : "listing.end", "listing", id);
    return voidPriceOffers(rows, ctx.now(), { listingId: id });
  });
  await announceOffers(ctx, voided);
  return toOwn({ ...listing, ...fields });
}
