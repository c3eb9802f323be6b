import type { DeviceRow } from "@loopbid/db";
import type { CatalogueDevice } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";

/** As staff see them, with how many listings name each. */
export async function toDevices(
  { db }: ServiceContext,
  devices: readonly DeviceRow[],
): Promise<CatalogueDevice[]> {
  const slugs = devices.map(({ slug }) => slug);
  const groups = (await db.rows.listings.driver
    .aggregate([
      { $match: { deviceSlug: { $in: slugs } } },
      { $group: { _id: "$deviceSlug", count: { $sum: 1 } } },
    ])
    .toArray()) as unknown as { _id: string; count: number }[];
  const counts = new Map(groups.map(({ _id, count }) => [_id, count]));
  return devices.map((device) => ({
    slug: device.slug,
    categorySlug: device.categorySlug as CatalogueDevice["categorySlug"],
    brand: device.brand,
    model: device.model,
    aliases: [...device.aliases],
    year: device.year,
    launchCents: device.launchCents,
    typicalCents: { ...device.typicalCents },
    active: device.active,
    version: device.version,
    listings: counts.get(device.slug) ?? 0,
  }));
}
