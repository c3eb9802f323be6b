import { voidBids } from "@loopbid/domain";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { settle } from "./settle.ts";

/**
 * Voids every standing bid of a banned person in a running auction. For moderators, and the system's follow-up of a ban.
 * @throws UnauthenticatedError, ForbiddenError, NotFoundError, ConflictError (AUCTION_ENDED, NOTHING_TO_RETRACT).
 */
export async function voidBidsOf(
  ctx: ServiceContext,
  { listingId, bidderId }: { listingId: string; bidderId: string },
): Promise<void> {
  if (ctx.actor.kind !== "system") requireModerator(ctx);
  await settle(ctx, listingId, {
    needsLedger: true,
    decide: ({ terms, head, ledger }) => voidBids({ terms, head, ledger, bidderId }, ctx.now()),
    write: (rows) => audit(ctx, rows, "bids.voided", "auction", listingId, { bidderId }),
  });
}
