import { applyBid } from "@loopbid/domain";
import type { PlaceBidInput, PlaceBidResult } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { assertOpen } from "./commit-batch.ts";
import { settle } from "./settle.ts";
import { toPublicHead } from "./to-public.ts";

/**
 * Places a hidden maximum (cents). A retry with the same key gets the first answer and changes nothing.
 * @throws UnauthenticatedError, NotFoundError, and the refusals of the auction's rules.
 */
export async function placeBid(ctx: ServiceContext, input: PlaceBidInput): Promise<PlaceBidResult> {
  const bidder = requireUser(ctx);
  const placedAt = ctx.now();
  const settled = await settle(ctx, input.listingId, {
    idempotency: { bidderId: bidder.userId, key: input.idempotencyKey },
    decide: (state) =>
      assertOpen(state) ??
      applyBid(
        {
          terms: state.terms,
          head: state.head,
          bid: { bidderId: bidder.userId, maxCents: input.maxCents, placedAt },
          // A banned user's session is over before this, and nobody can block a bidder yet.
          bidderState: { banned: false, blockedBySeller: false },
        },
        placedAt,
      ),
  });
  const row = settled.rows[0]!;
  return {
    outcome: row.leaderId === bidder.userId ? "LEADING" : "OUTBID",
    seq: row.seq,
    maxCents: row.maxCents ?? input.maxCents,
    head: await toPublicHead(ctx.db, settled.after.auction),
  };
}
