import type { ListingRow } from "@loopbid/db";
import { normalizeImei } from "@loopbid/domain";
import { METADATA_FINDINGS } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { priceGuide } from "../listing/price-guide.ts";
import type { Comparables, ListingFacts, PictureFindings, Use } from "./facts.ts";
import { findLookalikes } from "./find-lookalikes.ts";
import { findDevice, findRegistered } from "./find-registered.ts";
import { findTwins } from "./find-twins.ts";
import { sellerHistoryOf } from "./seller-history-of.ts";

const MOST_USES = 20;

/** Reads what the check judges a listing by. Every query has an index. */
export async function gatherFacts(ctx: ServiceContext, listing: ListingRow): Promise<ListingFacts> {
  const imei = imeiOf(listing);
  const [device, comparables, twins, pictures, lookalikes, imeiUses, registered, seller] =
    await Promise.all([
      findDevice(ctx, listing.deviceSlug),
      comparablesOf(ctx, listing),
      findTwins(ctx, listing),
      findingsOf(ctx, listing),
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
    pictures,
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

async function findingsOf(ctx: ServiceContext, { images }: ListingRow): Promise<PictureFindings[]> {
  const uploads = await ctx.db.rows.uploads.find(
    { key: { $in: images.map(({ key }) => key) } },
    { projection: { key: 1, findings: 1 } },
  );
  // Uploads from before findings were kept have none.
  return uploads.map(({ key, findings = [] }) => ({
    key,
    findings: METADATA_FINDINGS.filter((finding) => findings.includes(finding)),
  }));
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
