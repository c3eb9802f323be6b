import type { ListingRow, OrderRow } from "@loopbid/db";
import { closeAuction as closeByRules } from "@loopbid/domain";
import { afterCommit } from "../after-commit.ts";
import { audit } from "../audit.ts";
import { requireSystem, type ServiceContext } from "../context.ts";
import { createOrder } from "../order/create-order.ts";
import { sendSaleMails } from "../order/sale-mails.ts";
import { scheduleClose } from "./announce.ts";
import { atDesk } from "./desk.ts";
import type { DeskOperation, DeskState } from "./desk-operation.ts";
import { toServiceError } from "./rejections.ts";

/** What a listing becomes when its auction ends; one that moderation took down stays down. */
export function listingStateAfter({ head, listing }: DeskState): ListingRow["state"] {
  if (listing.state === "REMOVED") return "REMOVED";
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
    const sold = head.status === "ENDED_SOLD" && head.leaderId !== null && state === "SOLD";
    if (sold) {
      const sale = {
        listing,
        buyerId: head.leaderId!,
        cents: head.priceCents,
        source: "AUCTION" as const,
      };
      onOrder(await createOrder(rows, { ...sale, soldAt: ctx.now() }));
    }
    await audit(ctx, rows, "auction.closed", "auction", listing._id, {
      status: head.status,
      cents: head.priceCents,
    });
  };
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
    decide: ({ terms, head }) => closeByRules(terms, head, ctx.now()),
    write: writeEnd(ctx, (made) => {
      order = made;
    }),
  });
  if (!settled.ok) {
    if ("error" in settled) throw settled.error;
    if (settled.rejection.code !== "NOT_DUE") throw toServiceError(settled.rejection);
    return scheduleClose(ctx, listingId, new Date(settled.rejection.effectiveEndsAt));
  }
  const sold = order;
  if (sold)
    await afterCommit(ctx, "sale mails", () => sendSaleMails(ctx, sold, settled.after.listing));
}
