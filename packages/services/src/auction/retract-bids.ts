import { retract } from "@loopbid/domain";
import type { PublicHead, RetractBidsInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { assertOpen } from "./assert-open.ts";
import { settle } from "./settle.ts";
import { toPublicHead } from "./to-public.ts";

/**
 * Takes back the own bids as far as the retraction rules allow and recomputes the price from the rest.
 * @throws UnauthenticatedError, NotFoundError, ConflictError outside the retraction windows.
 */
export async function retractBids(
  ctx: ServiceContext,
  input: RetractBidsInput,
): Promise<PublicHead> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  const settled = await settle(ctx, input.listingId, {
    needsLedger: true,
    decide: (state) =>
      assertOpen(state) ??
      retract(
        {
          terms: state.terms,
          head: state.head,
          ledger: state.ledger,
          bidderId: userId,
          reason: input.reason,
        },
        now,
      ),
    write: (rows) =>
      audit(ctx, rows, "bids.retracted", "auction", input.listingId, { reason: input.reason }),
  });
  return toPublicHead(ctx.db, settled.after.auction);
}
