import { ConflictError } from "@loopbid/core";
import type { ListingRow, Rows, WatcherOfferRow } from "@loopbid/db";
import { MAX_WATCHERS_OFFERED, PRICE_OFFER_MS, watcherOfferRefusal } from "@loopbid/domain";
import type { OfferToWatchersInput, WatcherOffer } from "@loopbid/validators";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { fetchOwn } from "../listing/fetch-own.ts";
import { dispatchEvents, recordEvents } from "../outbox/record-events.ts";
import { fenceListing } from "./fence-listing.ts";
import { requireFeature } from "../settings/features.ts";
import { transact } from "../chat/transact.ts";
import { keyReused, notAvailable, offerRefused } from "./rejections.ts";
import { offerTerms } from "./standing-offer.ts";
import { toWatcherOffer } from "./to-watcher-offer.ts";

/**
 * The seller offers everyone who watches a listing now a lower price for 48 hours, without learning who they are. One at a time;
 * the first watcher who takes it gets the item. The same key again gives the first answer.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError (FEATURE_OFF), InvalidError (NOT_BELOW_PRICE, DISCOUNT_TOO_SMALL, OFFER_TOO_LOW), ConflictError
 * (NOT_AVAILABLE, NOT_FIXED_PRICE, OFFER_OPEN, NO_WATCHERS, KEY_REUSED).
 */
export async function offerToWatchers(
  ctx: ServiceContext,
  input: OfferToWatchersInput,
): Promise<WatcherOffer> {
  await fetchOwn(ctx, input.listingId);
  await requireFeature(ctx, "watcher-offers");
  const offer = await transact(ctx.db, (rows) => write(ctx, rows, input));
  await dispatchEvents(ctx, offer._id);
  return toWatcherOffer(offer, "SELLER");
}

async function write(
  ctx: ServiceContext,
  rows: Rows,
  { listingId, cents, idempotencyKey }: OfferToWatchersInput,
): Promise<WatcherOfferRow> {
  const now = ctx.now();
  const at = new Date(now);
  const listing = await rows.listings.findOne({ _id: listingId });
  if (!listing) throw notAvailable();
  const replayed = await rows.watcher_offers.findOne({ listingId, idempotencyKey });
  if (replayed && replayed.cents !== cents) throw keyReused();
  if (replayed) return replayed;
  const refused = watcherOfferRefusal(offerTerms(listing), cents);
  if (refused) throw offerRefused(refused);
  await fenceListing(rows, listing, now);
  await requireNoneOpen(rows, listingId, at);
  const expiresAt = now + PRICE_OFFER_MS;
  const offer = await rows.watcher_offers.insertOne({
    ...{ listingId, sellerId: listing.sellerId, cents, idempotencyKey },
    state: "OPEN",
    watcherIds: await watchersOf(rows, listing),
    expiresAt: new Date(expiresAt),
    closedAt: null,
    createdAt: at,
  });
  const subjectId = offer._id;
  await recordEvents(rows, now, [
    { kind: "WATCHER_OFFER_MADE", subjectId, dueAt: now },
    { kind: "WATCHER_OFFER_DUE", subjectId, dueAt: expiresAt },
  ]);
  const watchers = offer.watcherIds.length;
  await audit(ctx, rows, "watcher-offer.made", "listing", listingId, { cents, watchers });
  return offer;
}

async function requireNoneOpen(rows: Rows, listingId: string, at: Date): Promise<void> {
  const open = await rows.watcher_offers.findOne({ listingId, state: "OPEN" });
  if (!open) return;
  if (open.expiresAt > at) {
    throw new ConflictError("Your last offer to watchers still stands.", {
      reason: "OFFER_OPEN",
      data: { until: open.expiresAt.toISOString() },
    });
  }
  await rows.watcher_offers.updateOne(
    { _id: open._id, state: "OPEN" },
    { $set: { state: "EXPIRED", closedAt: at } },
  );
}

/** Who watches and could buy, newest first. @throws ConflictError (NO_WATCHERS). */
async function watchersOf(
  rows: Rows,
  { _id: listingId, sellerId }: Pick<ListingRow, "_id" | "sellerId">,
): Promise<string[]> {
  const blocks = await rows.blocks.find({
    $or: [{ blockerId: sellerId }, { blockedId: sellerId }],
  });
  const out = [sellerId, ...blocks.flatMap(({ blockerId, blockedId }) => [blockerId, blockedId])];
  const watches = await rows.watches.find(
    { listingId, userId: { $nin: out } },
    { sort: { createdAt: -1 }, limit: MAX_WATCHERS_OFFERED, projection: { userId: 1 } },
  );
  if (watches.length > 0) return watches.map(({ userId }) => userId);
  throw new ConflictError("Nobody who could buy it watches this listing.", {
    reason: "NO_WATCHERS",
  });
}
