import { cancelBids as cancelByRules, formatMoney } from "@loopbid/domain";
import type { CancelBidsInput, PublicHead } from "@loopbid/validators";
import { afterCommit } from "../after-commit.ts";
import { audit } from "../audit.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { tell } from "../notification/tell.ts";
import { bidderAt } from "./bidder-at.ts";
import { settle } from "./settle.ts";
import { toPublicHead } from "./to-public.ts";

/**
 * The seller takes back all bids of the bidder behind the ledger's row `seq`, until 12 hours before the end. The bidder
 * is told. Sellers never learn who that is.
 * @throws UnauthenticatedError, NotFoundError, ForbiddenError, ConflictError (TOO_LATE_TO_CANCEL_BIDS, NOTHING_TO_RETRACT).
 */
export async function cancelBids(ctx: ServiceContext, input: CancelBidsInput): Promise<PublicHead> {
  const { userId: actorId } = requireUser(ctx);
  const { listingId, seq, reason } = input;
  const bidderId = await bidderAt(ctx, listingId, seq);
  const settled = await settle(ctx, listingId, {
    needsLedger: true,
    decide: ({ terms, head, ledger }) =>
      cancelByRules({ terms, head, ledger, bidderId, actorId, reason }, ctx.now()),
    write: (rows) => audit(ctx, rows, "bids.cancelled", "auction", listingId, { reason, seq }),
  });
  const { listing, head } = settled.after;
  const { _id, slug, title, images } = listing;
  const undone = settled.rows.at(-1)?.seq ?? seq;
  await afterCommit(ctx, "news of cancelled bids", () =>
    tell(ctx, [
      {
        userId: bidderId,
        type: "bids-cancelled",
        key: `bids-cancelled-${_id}-${undone}`,
        values: { title, amount: formatMoney(head.priceCents) },
        path: `/listing/${slug}`,
        imageKey: images[0]?.key ?? null,
      },
    ]),
  );
  return toPublicHead(ctx.db, settled.after.auction);
}
