import type { ListingRow } from "@loopbid/db";
import { normalizeImei } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { priceGuide } from "../listing/price-guide.ts";
import type { Comparables, ListingFacts, Use } from "./facts.ts";
import { findLookalikes } from "./find-lookalikes.ts";
import { findDevice, findRegistered } from "./find-registered.ts";
import { findTwins } from "./find-twins.ts";
import { sellerHistoryOf } from "./seller-history-of.ts";

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
