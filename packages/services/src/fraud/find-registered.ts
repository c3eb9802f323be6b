import type { ListingRow } from "@loopbid/db";
import { deviceOfTac, isImei, tacOf } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import type { NamedDevice } from "./facts.ts";

const MOST_SALES = 100;
/** Follows "9", so that a range ends where the digits of a prefix do. */
const AFTER_DIGITS = ":";

/** The model that an IMEI's type is known as, from what sold with the same type. Null while too little did. */
export async function findRegistered(
  ctx: ServiceContext,
  imei: string,
): Promise<NamedDevice | null> {
  if (!isImei(imei)) return null;
  const tac = tacOf(imei);
  const sales = await ctx.db.rows.listings.find(
    {
      "specs.imei": { $type: "string", $gte: tac, $lt: tac + AFTER_DIGITS },
      state: "SOLD",
    } as never,
    { projection: { deviceSlug: 1, sellerId: 1 }, limit: MOST_SALES },
  );
  return findDevice(ctx, deviceOfTac(sales));
}

export async function findDevice(
  ctx: ServiceContext,
  slug: ListingRow["deviceSlug"],
): Promise<NamedDevice | null> {
  if (slug === null) return null;
  const device = await ctx.db.rows.devices.findOne({ slug });
  return device && { slug, brand: device.brand, model: device.model };
}
