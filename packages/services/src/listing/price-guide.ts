import type { ListingRow } from "@loopbid/db";
import type { PriceGuide, PriceGuideInput } from "@loopbid/validators";
import type { z } from "zod";
import type { ServiceContext } from "../context.ts";

const ENOUGH = 3;
const MOST = 200;
/** Comparables outside this many times the typical price are mistakes or bait. */
const FAR = 3;
/** How far around the typical price the guide goes where too few comparables exist. */
const SPREAD = 0.15;

function quantile(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)]!;
  return Math.round(low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at)));
}

/** A running auction's price is still on its way; what was sold, or is offered at a fixed price, is settled. */
function settled({ state, format }: Pick<ListingRow, "state" | "format">): boolean {
  return state === "SOLD" || format === "FIXED_PRICE";
}

/**
 * What a device in this condition goes for, in cents: quartiles of what sold and what is offered now. With fewer than
 * three of those, the catalogue's typical price with a count of 0; null for an unknown device.
 */
export async function priceGuide(
  ctx: ServiceContext,
  { deviceSlug, condition }: z.output<typeof PriceGuideInput>,
): Promise<z.infer<typeof PriceGuide>> {
  const device = await ctx.db.rows.devices.findOne({ slug: deviceSlug });
  if (!device) return null;
  const typical = device.typicalCents[condition];
  const found = await ctx.db.rows.listings.find(
    { deviceSlug, state: { $in: ["LIVE", "SOLD"] }, condition },
    { projection: { state: 1, format: 1, priceCents: 1 }, sort: { _id: -1 }, limit: MOST },
  );
  const prices = found
    .filter(settled)
    .map((listing) => listing.priceCents)
    .filter((cents) => cents * FAR >= typical && cents <= typical * FAR)
    .sort((a, b) => a - b);
  if (prices.length < ENOUGH) {
    const around = (factor: number) => Math.round(typical * factor);
    return {
      lowCents: around(1 - SPREAD),
      medianCents: typical,
      highCents: around(1 + SPREAD),
      count: 0,
    };
  }
  return {
    lowCents: quantile(prices, 0.25),
    medianCents: quantile(prices, 0.5),
    highCents: quantile(prices, 0.75),
    count: prices.length,
  };
}
