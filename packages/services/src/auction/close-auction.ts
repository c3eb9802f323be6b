import type { ListingRow, OrderRow } from "@loopbid/db";
import { cancelAuction, closeAuction as closeByRules } from "@loopbid/domain";
import { audit } from "../audit.ts";
import { requireSystem, type ServiceContext } from "../context.ts";
import { createOrder } from "../order/create-order.ts";
import { dispatchEvents } from "../outbox/record-events.ts";
import { scheduleClose } from "./announce.ts";
import { atDesk } from "./desk.ts";
import type { DeskOperation, DeskState, Settled } from "./desk-operation.ts";
import { toServiceError } from "./rejections.ts";

/** What a listing becomes when its auction ends; one that moderation took down or still looks at stays hidden. */
export function listingStateAfter({ head, listing }: DeskState): ListingRow["state"] {
  if (listing.state !== "LIVE") return listing.state;
  return head.status === "ENDED_SOLD" ? "SOLD" : "ENDED";
}

/** The writes of an end: the listing's state, and the order where there is a winner. */
export function writeEnd(
  ctx: ServiceContext,
  onOrder: (order: OrderRow) => void,
): DeskOperation["write"] {
  return async (rows, after) => {
    const { head, listing } = after;
    const closedAt = new Date(ctx.now());
    const state = listingStateAfter(after);
    await rows.listings.updateOne(
      { _id: listing._id },
      { $set: { state, closedAt, updatedAt: closedAt } },
    );
    await rows.auctions.updateOne({ _id: listing._id }, { $set: { closedAt } });
    if (state === "SOLD" && head.leaderId !== null) {
      const { leaderId: buyerId, priceCents: cents } = head;
      const sale = { listing, buyerId, cents, source: "AUCTION" as const, soldAt: ctx.now() };
      onOrder(await createOrder(rows, sale));
    }
    await audit(ctx, rows, "auction.closed", "auction", listing._id, {
      status: head.status,
      cents: head.priceCents,
    });
  };
}

/** Asks for what follows a sale where this operation, and no other process before it, made the sale. */
export async function followSale(
  ctx: ServiceContext,
  settled: Extract<Settled, { ok: true }>,
  order: OrderRow | undefined,
): Promise<void> {
  if (!order || settled.replayed) return;
  await dispatchEvents(ctx, order._id);
}

/** A listing that is held, in review or removed at its auction's end is not sold. */
function endOf({ terms, head, listing }: DeskState, now: number): ReturnType<typeof closeByRules> {
  const closed = closeByRules(terms, head, now);
  if (!closed.ok || closed.entries.length === 0 || listing.state === "LIVE") return closed;
  const cancelled = cancelAuction(terms, head, now);
  return cancelled.ok ? { ...cancelled, winnerId: null, hammerCents: null } : closed;
}

/**
 * Ends an auction whose effective end has come and hands the sale over. Idempotent: closing a closed one changes
 * nothing, and one whose end has moved is scheduled anew.
 * @throws ForbiddenError for anyone but the system, NotFoundError.
 */
export async function closeAuction(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<void> {
  requireSystem(ctx);
  let order: OrderRow | undefined;
  const settled = await atDesk(ctx, listingId, {
    decide: (state) => endOf(state, ctx.now()),
    write: writeEnd(ctx, (made) => {
      order = made;
    }),
  });
  if (settled.ok) return followSale(ctx, settled, order);
  if ("error" in settled) throw settled.error;
  if (settled.rejection.code !== "NOT_DUE") throw toServiceError(settled.rejection);
  return scheduleClose(ctx, listingId, new Date(settled.rejection.effectiveEndsAt));
}
