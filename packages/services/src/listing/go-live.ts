import { ConflictError, ForbiddenError, NotFoundError } from "@loopbid/core";
import type { AuctionRow, ListingRow, Rows } from "@loopbid/db";
import { isOver } from "@loopbid/domain";
import { ACCOUNT_HOLD_NOTICE } from "../account/hold-listings.ts";
import { afterCommit } from "../after-commit.ts";
import { audit } from "../audit.ts";
import { scheduleClose } from "../auction/announce.ts";
import { openAuction, termsFromListing } from "../auction/open-auction.ts";
import type { ServiceContext } from "../context.ts";
import { armEvents, dispatchEvents } from "../outbox/record-events.ts";
import { readSettings } from "../settings/read-settings.ts";
import { eventsOfLive } from "../watching/listing-live.ts";
import type { ListingFields } from "./draft-fields.ts";

/**
 * Shows a checked or held listing to everyone and opens its auction, for the system's check and for moderators. An
 * auction that was open before an edit goes on with its row, and one that is over shows as ended. Repeating the call
 * changes nothing. The listing of a seller whose account is suspended is held until that is over.
 * @param version the version that was checked; a newer one waits for its own check.
 * @param alongside writes of the caller (check, decision) for the same transaction.
 * @throws ForbiddenError, NotFoundError, ConflictError (STALE_VERSION, WRONG_STATE).
 */
export async function goLive(
  ctx: ServiceContext,
  listingId: string,
  version: number,
  alongside: (rows: Rows) => Promise<void> = async () => undefined,
): Promise<ListingRow> {
  requireSystemOrModerator(ctx);
  const listing = await ctx.db.transaction(async (rows) => {
    const found = await rows.listings.findOne({ _id: listingId });
    if (!found) throw new NotFoundError("There is no such listing.");
    if (found.version !== version)
      throw refused("STALE_VERSION", "The listing was edited after this check.");
    if (found.state === "LIVE") return found;
    if (found.state !== "PENDING_REVIEW" && found.state !== "HELD") {
      throw refused("WRONG_STATE", "Only a listing that waits for its check can go live.");
    }
    const fields = (await sellerMaySell(rows, found.sellerId, ctx.now()))
      ? await liveFields(ctx, rows, found)
      : heldForAccount(ctx.now());
    const matched = await rows.listings.updateOne(
      { _id: listingId, version, state: found.state },
      { $set: fields },
    );
    if (matched === 0) throw refused("STALE_VERSION", "The listing was edited after this check.");
    const live = { ...found, ...fields };
    if (live.state === "LIVE") await armEvents(rows, ctx.now(), eventsOfLive(live, ctx.now()));
    await alongside(rows);
    await audit(ctx, rows, "listing.go-live", "listing", listingId, { version });
    return live;
  });
  await enqueueClose(ctx, listing);
  if (listing.state === "LIVE") await dispatchEvents(ctx, listingId);
  return listing;
}

/**
 * Whether the seller's account is open. Writes to its row, so that a suspension at the same moment conflicts with this
 * and either sees the listing live or is seen here.
 */
async function sellerMaySell(rows: Rows, sellerId: string, now: number): Promise<boolean> {
  const open = await rows.users.updateOne(
    { _id: sellerId, status: "ACTIVE" },
    { $set: { updatedAt: new Date(now) } },
  );
  return open > 0;
}

function heldForAccount(now: number): ListingFields {
  const notice = ACCOUNT_HOLD_NOTICE;
  return {
    state: "HELD",
    accountHold: true,
    notice,
    pendingSince: null,
    updatedAt: new Date(now),
  };
}

async function liveFields(
  ctx: ServiceContext,
  rows: Rows,
  listing: ListingRow,
): Promise<ListingFields> {
  const now = new Date(ctx.now());
  const fields: ListingFields = {
    state: "LIVE",
    publishedAt: listing.publishedAt ?? now,
    pendingSince: null,
    notice: null,
    accountHold: false,
    updatedAt: now,
  };
  if (listing.format === "FIXED_PRICE") return fields;
  const auction = await auctionOf(ctx, rows, listing);
  return {
    ...fields,
    ...(isOver(auction.status) ? { state: "ENDED" as const } : {}),
    priceCents: auction.priceCents,
    bidCount: auction.bidCount,
    endsAt: auction.effectiveEndsAt,
  };
}

async function auctionOf(
  ctx: ServiceContext,
  rows: Rows,
  listing: ListingRow,
): Promise<AuctionRow> {
  const existing = await rows.auctions.findOne({ _id: listing._id });
  if (existing) return existing;
  const { increments } = await readSettings(rows);
  return openAuction(rows, listing._id, termsFromListing(listing, ctx.now(), increments));
}

async function enqueueClose(
  ctx: ServiceContext,
  { _id, format, state, endsAt }: ListingRow,
): Promise<void> {
  if (format !== "AUCTION" || state !== "LIVE" || !endsAt) return;
  await afterCommit(ctx, "auction.close", () => scheduleClose(ctx, _id, endsAt));
}

function requireSystemOrModerator({ actor }: ServiceContext): void {
  const allowed = actor.kind === "system" || (actor.kind === "user" && actor.role !== "USER");
  if (!allowed) throw new ForbiddenError("Only the check and moderators may do this.");
}

function refused(reason: string, message: string): ConflictError {
  return new ConflictError(message, { reason });
}
