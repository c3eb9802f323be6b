import { NotFoundError } from "@loopbid/core";
import type { ServiceContext } from "../context.ts";
import type { SellerHistory } from "./facts.ts";

const DAY_MS = 24 * 3_600_000;
const STRIKES_COUNT_MS = 180 * DAY_MS;

/** What is known about a seller. @throws NotFoundError where the account is gone. */
export async function sellerHistoryOf(
  ctx: ServiceContext,
  sellerId: string,
): Promise<SellerHistory> {
  const dayAgo = new Date(ctx.now() - DAY_MS);
  const halfYearAgo = new Date(ctx.now() - STRIKES_COUNT_MS);
  const { listings, strikes, users } = ctx.db.rows;
  const [seller, soldCount, removedCount, publishedLastDay, strikeCount, newDeviceMs] =
    await Promise.all([
      users.findOne({ _id: sellerId }),
      listings.count({ sellerId, state: "SOLD" }),
      listings.count({ sellerId, state: "REMOVED" }),
      listings.count({
        sellerId,
        updatedAt: { $gte: dayAgo },
        $or: [{ pendingSince: { $gte: dayAgo } }, { publishedAt: { $gte: dayAgo } }],
      }),
      strikes.count({ userId: sellerId, createdAt: { $gte: halfYearAgo } }),
      newDeviceAge(ctx, sellerId),
    ]);
  if (!seller) throw new NotFoundError("The seller of this listing is gone.");
  return {
    accountAgeMs: Math.max(0, ctx.now() - seller.createdAt.getTime()),
    emailVerified: seller.emailVerifiedAt !== null,
    soldCount,
    removedCount,
    publishedLastDay,
    strikeCount,
    newDeviceMs,
  };
}

/** The first device that is noted for somebody is no new one: everyone has a first. */
async function newDeviceAge(ctx: ServiceContext, userId: string): Promise<number | null> {
  const [newest, earlier] = await ctx.db.rows.sign_ins.find(
    { userId },
    { sort: { firstAt: -1 }, limit: 2 },
  );
  if (!newest || !earlier) return null;
  return Math.max(0, ctx.now() - newest.firstAt.getTime());
}
