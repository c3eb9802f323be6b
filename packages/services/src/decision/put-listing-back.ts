import type { AuctionRow, ListingRow, Rows, StatementRow } from "@loopbid/db";
import { isOver, type ListingDecision, STATE_AFTER } from "@loopbid/domain";
import type { UndoDecisionResult } from "@loopbid/validators";
import { ACCOUNT_HOLD_NOTICE } from "../account/hold-listings.ts";
import { afterCommit } from "../after-commit.ts";
import { audit } from "../audit.ts";
import { scheduleClose } from "../auction/announce.ts";
import type { ServiceContext } from "../context.ts";
import { announceCase } from "../desk/announce.ts";
import type { ListingFields } from "../listing/draft-fields.ts";
import { relistedRow } from "../listing/relist.ts";
import { closeAuctionOfRemoved } from "../moderation/close-auction-of-removed.ts";
import { armEvents, dispatchEvents } from "../outbox/record-events.ts";
import { eventsOfLive } from "../watching/listing-live.ts";

export interface ListingBack {
  row: ListingRow;
  /** What the seller publishes again where the auction is over. */
  draftId: string | null;
}

interface PutBack {
  putBack: UndoDecisionResult["putBack"];
  listing?: ListingBack;
  title?: string;
  path?: string;
}

/** A removed listing's auction is over for good, also where ending it failed when the listing was removed. */
export async function endAuctionOf(
  ctx: ServiceContext,
  { subjectId }: StatementRow,
): Promise<void> {
  const listing = await ctx.db.rows.listings.findOne({ _id: subjectId });
  if (listing?.state === "REMOVED") await closeAuctionOfRemoved(ctx, listing);
}

/** Puts a listing back to before a decision, in the transaction that takes it back; nothing where more happened since. */
export async function putListingBack(
  ctx: ServiceContext,
  rows: Rows,
  statement: StatementRow,
): Promise<PutBack> {
  const { subjectId: _id, decision } = statement;
  const listing = await rows.listings.findOne({ _id });
  if (!listing) return { putBack: "nothing" };
  const { title } = listing;
  const since = await rows.statements.findOne({
    subject: "LISTING",
    subjectId: _id,
    undoneAt: null,
    createdAt: { $gte: statement.createdAt },
  });
  const { version } = statement.before as { version?: number };
  const untouched =
    listing.state === STATE_AFTER[decision as ListingDecision] &&
    (version === undefined || listing.version === version);
  if (since || !untouched) return { putBack: "nothing", title };
  const { fields, putBack } = await backTo(ctx, rows, listing, statement);
  const matched = await rows.listings.updateOne(
    { _id, version: listing.version, state: listing.state },
    { $set: fields },
  );
  if (matched === 0) return { putBack: "nothing", title };
  const row = { ...listing, ...fields };
  if (row.state === "LIVE") await armEvents(rows, ctx.now(), eventsOfLive(row, ctx.now()));
  await audit(ctx, rows, "listing.put-back", "listing", _id, {
    from: listing.state,
    to: row.state,
  });
  const draftId = putBack === "draft" ? await insertDraft(ctx, rows, row) : null;
  const path = draftId ? `/sell/${draftId}` : null;
  return { putBack, title, listing: { row, draftId }, ...(path ? { path } : {}) };
}

async function backTo(
  ctx: ServiceContext,
  rows: Rows,
  listing: ListingRow,
  { decision, before }: StatementRow,
): Promise<{ fields: ListingFields; putBack: UndoDecisionResult["putBack"] }> {
  const now = new Date(ctx.now());
  const open = { notice: null, accountHold: false, closedAt: null, updatedAt: now };
  const auction = await rows.auctions.findOne({ _id: listing._id });
  if (auction && isOver(auction.status)) {
    const closedAt = auction.closedAt ?? now;
    const draft = decision === "REMOVE";
    return {
      fields: { ...open, state: "ENDED", closedAt },
      putBack: draft ? "draft" : "ended",
    };
  }
  const wasLive = (before as { state?: string }).state === "LIVE";
  // What was sent back to its seller goes live only by a review.
  if (!wasLive || decision === "EDIT_REQUEST")
    return { fields: { ...open, state: "HELD", pendingSince: now }, putBack: "held" };
  const seller = await rows.users.updateOne(
    { _id: listing.sellerId, status: "ACTIVE" },
    { $set: { updatedAt: now } },
  );
  if (seller === 0) {
    const held = { state: "HELD" as const, accountHold: true, notice: ACCOUNT_HOLD_NOTICE };
    return { fields: { ...open, ...held }, putBack: "nothing" };
  }
  return { fields: { ...open, state: "LIVE", ...pricesOf(auction) }, putBack: "live" };
}

function pricesOf(auction: AuctionRow | null): ListingFields {
  if (!auction) return {};
  const { priceCents, bidCount, effectiveEndsAt: endsAt } = auction;
  return { priceCents, bidCount, endsAt };
}

async function insertDraft(ctx: ServiceContext, rows: Rows, old: ListingRow): Promise<string> {
  const draft = await rows.listings.insertOne(relistedRow(old, ctx.now()));
  await audit(ctx, rows, "listing.relist", "listing", draft._id, { from: old._id });
  return draft._id;
}

/** What everybody sees of it, after the commit. */
export async function followListing(ctx: ServiceContext, { row }: ListingBack): Promise<void> {
  const { _id, state, format, endsAt } = row;
  if (state === "HELD" && !row.accountHold) await announceCase(ctx, "LISTING", _id);
  if (state !== "LIVE") return;
  await dispatchEvents(ctx, _id);
  if (format === "AUCTION" && endsAt)
    await afterCommit(ctx, "auction.close", () => scheduleClose(ctx, _id, endsAt));
}
