import { ConflictError } from "@loopbid/core";
import { applyBid } from "@loopbid/domain";
import type { PlaceBidInput, PlaceBidResult } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { assertOpen } from "./assert-open.ts";
import { bidderStateOf } from "./bidder-state.ts";
import { deskMetrics } from "./desk-metrics.ts";
import { settle } from "./settle.ts";
import { toPublicHead } from "./to-public.ts";

function keyReused(maxCents: number | null): ConflictError {
  return new ConflictError("This bid was placed before with another amount. Send a new one.", {
    reason: "KEY_REUSED",
    data: { maxCents },
  });
}

/**
 * Places a hidden maximum (cents). A retry with the same key gets the first answer and changes nothing.
 * @throws UnauthenticatedError, NotFoundError, ConflictError (KEY_REUSED) where the key stands for another amount,
 * UnavailableError and TooManyRequestsError where too many bids wait, and the refusals of the auction's rules.
 */
export async function placeBid(ctx: ServiceContext, input: PlaceBidInput): Promise<PlaceBidResult> {
  const bidder = requireUser(ctx);
  const placedAt = ctx.now();
  const settled = await settle(ctx, input.listingId, {
    idempotency: { bidderId: bidder.userId, idempotencyKey: input.idempotencyKey },
    decide: (state) =>
      assertOpen(state) ??
      applyBid(
        {
          terms: state.terms,
          head: state.head,
          bid: { bidderId: bidder.userId, maxCents: input.maxCents, placedAt },
          bidderState: bidderStateOf(bidder, state.blocked, placedAt),
        },
        placedAt,
      ),
  });
  if (!settled.replayed) deskMetrics.bids.inc();
  const row = settled.rows[0]!;
  if (row.maxCents !== input.maxCents) throw keyReused(row.maxCents);
  return {
    outcome: row.leaderId === bidder.userId ? "LEADING" : "OUTBID",
    seq: row.seq,
    maxCents: input.maxCents,
    head: await toPublicHead(ctx.db, settled.after.auction),
  };
}
