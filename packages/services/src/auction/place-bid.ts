import { applyBid } from "@loopbid/domain";
import type { PlaceBidInput, PlaceBidResult } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { bidderStates } from "./bidder-state.ts";
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
  let stateTowards: Awaited<ReturnType<typeof bidderStates>> | undefined;
  const ready = bidderStates(ctx, bidder.userId).then((known) => {
    stateTowards = known;
  });
  // The desk reports the failure; where it takes no more operations, nobody waits for this.
  ready.catch(() => undefined);
  const settled = await settle(ctx, input.listingId, {
    idempotency: { bidderId: bidder.userId, key: input.idempotencyKey },
    ready,
    decide: (state) =>
      assertOpen(state) ??
      applyBid(
        {
          terms: state.terms,
          head: state.head,
          bid: { bidderId: bidder.userId, maxCents: input.maxCents, placedAt },
          bidderState: stateTowards!(state.terms.sellerId),
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
