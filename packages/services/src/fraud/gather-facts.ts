import { NotFoundError } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import { normalizeImei } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { priceGuide } from "../listing/price-guide.ts";
import type { Comparables, ListingFacts, SellerHistory, Use } from "./facts.ts";
import { findLookalikes } from "./find-lookalikes.ts";
import { findDevice, findRegistered } from "./find-registered.ts";
import { findTwins } from "./find-twins.ts";

const DAY_MS = 24 * 3_600_000;
const MOST_USES = 20;

/** Reads what the check judges a listing by. Every query has an index. */
export async function gatherFacts(ctx: ServiceContext, listing: ListingRow): Promise<ListingFacts> {
  const imei = imeiOf(listing);
  const [device, comparables, twins, lookalikes, imeiUses, registered, seller] = await Promise.all([
    findDevice(ctx, listing.deviceSlug),
    comparablesOf(ctx, listing),
    findTwins(ctx, listing),
    findLookalikes(ctx, listing),
    imei ? imeiUsesOf(ctx, listing, imei) : [],
    imei ? findRegistered(ctx, imei) : null,
    sellerHistoryOf(ctx, listing.sellerId),
  ]);
  return {
    listing: {
      id: listing._id,
      version: listing.version,
      title: listing.title,
      description: listing.description,
      categorySlug: listing.categorySlug,
      condition: listing.condition,
      format: listing.format,
      askingCents: listing.format === "FIXED_PRICE" ? listing.priceCents : listing.buyNowCents,
      imei,
      device,
    },
    comparables,
    twins,
    lookalikes,
    imeiUses,
    registered,
    seller,
  };
}

function imeiOf({ specs }: ListingRow): string | null {
  const { imei } = specs as Record<string, unknown>;
  return typeof imei === "string" && imei !== "" ? normalizeImei(imei) : null;
}

async function comparablesOf(
  ctx: ServiceContext,
  { deviceSlug, condition }: ListingRow,
): Promise<Comparables | null> {
  if (!deviceSlug || !condition) return null;
  const guide = await priceGuide(ctx, { deviceSlug, condition });
  return guide && { medianCents: guide.medianCents, count: guide.count };
}

/** Who else offers the device now. A sold one may be sold again by its buyer. */
async function imeiUsesOf(ctx: ServiceContext, listing: ListingRow, imei: string): Promise<Use[]> {
  const found = await ctx.db.rows.listings.find(
    {
      "specs.imei": imei,
      _id: { $ne: listing._id },
      state: { $in: ["LIVE", "PENDING_REVIEW", "HELD"] },
    } as never,
    { projection: { sellerId: 1 }, limit: MOST_USES },
  );
  return found.map(({ _id, sellerId }) => ({
    listingId: _id,
    sameSeller: sellerId === listing.sellerId,
  }));
}

async function sellerHistoryOf(ctx: ServiceContext, sellerId: string): Promise<SellerHistory> {
  const dayAgo = new Date(ctx.now() - DAY_MS);
  const { listings, users } = ctx.db.rows;
  const [seller, soldCount, removedCount, publishedLastDay] = await Promise.all([
    users.findOne({ _id: sellerId }),
    listings.count({ sellerId, state: "SOLD" }),
    listings.count({ sellerId, state: "REMOVED" }),
    listings.count({
      sellerId,
      updatedAt: { $gte: dayAgo },
      $or: [{ pendingSince: { $gte: dayAgo } }, { publishedAt: { $gte: dayAgo } }],
    }),
  ]);
  if (!seller) throw new NotFoundError("The seller of this listing is gone.");
  return {
    accountAgeMs: Math.max(0, ctx.now() - seller.createdAt.getTime()),
    emailVerified: seller.emailVerifiedAt !== null,
    soldCount,
    removedCount,
    publishedLastDay,
  };
}
