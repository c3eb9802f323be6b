import { NotFoundError } from "@loopbid/core";
import { isDuplicateKey } from "@loopbid/db";
import type { BlockInput } from "@loopbid/validators";
import { announceOffers, joinEffects } from "../price-offer/effects.ts";
import { voidPriceOffers } from "../price-offer/void-price-offers.ts";
import { bidderAt } from "../auction/bidder-at.ts";
import { requireUser, type ServiceContext } from "../context.ts";

interface Met {
  blockedId: string;
  listingId: string;
}

async function resolve(ctx: ServiceContext, input: BlockInput, sellerId: string): Promise<Met> {
  if ("seq" in input) {
    const { listingId, seq } = input;
    return { listingId, blockedId: await bidderAt(ctx, listingId, seq) };
  }
  if ("threadId" in input) {
    const thread = await ctx.db.rows.threads.findOne({ _id: input.threadId });
    const sides = thread && [thread.buyerId, thread.sellerId];
    if (!sides?.includes(sellerId)) throw new NotFoundError("You have no such conversation.");
    const blockedId = sides.find((side) => side !== sellerId)!;
    return { listingId: thread!.listingId, blockedId };
  }
  const order = await ctx.db.rows.orders.findOne({ _id: input.orderId, sellerId });
  if (!order) throw new NotFoundError("You have no such order.");
  return { listingId: order.listingId, blockedId: order.buyerId };
}

/**
 * The person behind a bid, an order or a thread can buy nothing of the reader any more, and the two cannot write to each
 * other; open offers between them are void. Bids that stand and orders that were made stay. Blocking twice changes nothing.
 * @throws UnauthenticatedError, NotFoundError for what is not the reader's own affair.
 */
export async function blockPerson(ctx: ServiceContext, input: BlockInput): Promise<{ ok: true }> {
  const { userId: blockerId } = requireUser(ctx);
  const met = await resolve(ctx, input, blockerId);
  const createdAt = new Date(ctx.now());
  const { blockedId } = met;
  try {
    const voided = await ctx.db.transaction(async (rows) => {
      await rows.blocks.insertOne({ blockerId, ...met, createdAt });
      const [sells, buys] = [
        await voidPriceOffers(rows, ctx.now(), { sellerId: blockerId, buyerId: blockedId }),
        await voidPriceOffers(rows, ctx.now(), { sellerId: blockedId, buyerId: blockerId }),
      ];
      return joinEffects(sells, buys);
    });
    await announceOffers(ctx, voided);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return { ok: true };
}
