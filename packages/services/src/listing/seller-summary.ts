import type { UserRow } from "@loopbid/db";
import type { SellerSummary } from "@loopbid/validators";
import type { z } from "zod";
import type { ServiceContext } from "../context.ts";
import { placeLabel } from "./to-card.ts";

/** What a buyer reads of a seller. */
export async function sellerSummary(
  ctx: ServiceContext,
  seller: UserRow,
): Promise<z.infer<typeof SellerSummary>> {
  return {
    id: seller._id,
    handle: seller.handle,
    name: seller.name,
    joinedAt: seller.createdAt.toISOString(),
    place: placeLabel(seller.placeSlug),
    emailVerified: seller.emailVerifiedAt !== null,
    soldCount: await ctx.db.rows.listings.count({ sellerId: seller._id, state: "SOLD" }),
  };
}
