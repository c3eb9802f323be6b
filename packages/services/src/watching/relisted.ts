import type { ListingRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { tellMany } from "../notification/tell-many.ts";
import { watchersOf } from "./watchers.ts";

/** Tells those who watched the ended listing that this one was made from, once each. Returns how many were told. */
export async function tellOfRelisting(ctx: ServiceContext, listing: ListingRow): Promise<number> {
  const { _id, sellerId, relistedFromId, slug, title, priceCents, images } = listing;
  if (!relistedFromId) return 0;
  const news = {
    type: "relisted" as const,
    key: `relisted:${_id}`,
    path: `/listing/${slug}`,
    imageKey: images[0]?.key ?? null,
  };
  const values = { title, amount: formatMoney(priceCents) };
  let told = 0;
  for await (const page of watchersOf(ctx.db.rows, relistedFromId, new Set([sellerId]))) {
    const people = page.map((userId) => ({ userId, values }));
    told += await tellMany(ctx, news, people);
  }
  return told;
}
