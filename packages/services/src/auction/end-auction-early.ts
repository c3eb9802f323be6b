import type { OrderRow } from "@loopbid/db";
import { cancelAuction, endEarly } from "@loopbid/domain";
import { requireModerator, requireUser, type ServiceContext } from "../context.ts";
import { followSale, writeEnd } from "./close-auction.ts";
import { settle } from "./settle.ts";

/**
 * The seller ends the own auction: without a sale until 12 hours before the end; later the sale to the leader stands.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError, ConflictError where it is too late.
 */
export async function endAuctionEarly(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<void> {
  const { userId } = requireUser(ctx);
  let order: OrderRow | undefined;
  const settled = await settle(ctx, listingId, {
    decide: ({ terms, head }) => endEarly({ terms, head, actorId: userId }, ctx.now()),
    write: writeEnd(ctx, (made) => {
      order = made;
    }),
  });
  await followSale(ctx, settled, order);
}

/**
 * Moderation took the listing down: its auction ends without a sale.
 * @throws UnauthenticatedError, ForbiddenError, NotFoundError, ConflictError where it is over already.
 */
export async function cancelListingAuction(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<void> {
  if (ctx.actor.kind !== "system") requireModerator(ctx);
  await settle(ctx, listingId, {
    decide: ({ terms, head }) => cancelAuction(terms, head, ctx.now()),
    write: writeEnd(ctx, () => undefined),
  });
}
