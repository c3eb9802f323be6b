import { NotFoundError } from "@loopbid/core";
import { isDuplicateKey } from "@loopbid/db";
import type { BlockInput } from "@loopbid/validators";
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
  const order = await ctx.db.rows.orders.findOne({ _id: input.orderId, sellerId });
  if (!order) throw new NotFoundError("You have no such order.");
  return { listingId: order.listingId, blockedId: order.buyerId };
}

/**
 * A seller sells no more to the person behind a bid or an order. Bids that stand and orders that were made stay. Blocking
 * twice changes nothing.
 * @throws UnauthenticatedError, NotFoundError for a bid or an order that is not the seller's own affair.
 */
export async function blockPerson(ctx: ServiceContext, input: BlockInput): Promise<{ ok: true }> {
  const { userId: blockerId } = requireUser(ctx);
  const met = await resolve(ctx, input, blockerId);
  const createdAt = new Date(ctx.now());
  try {
    await ctx.db.rows.blocks.insertOne({ blockerId, ...met, createdAt });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return { ok: true };
}
