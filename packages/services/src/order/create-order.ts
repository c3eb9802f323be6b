import type { ListingRow, OrderRow, Rows } from "@loopbid/db";
import { paymentSchedule } from "@loopbid/domain";
import { feeNow } from "../settings/read-settings.ts";
import { recordEvents } from "../outbox/record-events.ts";

export interface Sale {
  listing: Pick<ListingRow, "_id" | "sellerId">;
  buyerId: string;
  cents: number;
  source: OrderRow["source"];
  /** Epoch ms. */
  soldAt: number;
}

/**
 * Hands a sale over, once: a listing has one order that is not cancelled (a unique index). Runs in the transaction of
 * the sale, and writes down with it the mails and the payment timer that follow; dispatch them after the commit.
 */
export async function createOrder(
  rows: Rows,
  { listing, buyerId, cents, source, soldAt }: Sale,
): Promise<OrderRow> {
  const at = new Date(soldAt);
  const { dueAt, remindersAt } = paymentSchedule(soldAt);
  const order = await rows.orders.insertOne({
    listingId: listing._id,
    sellerId: listing.sellerId,
    buyerId,
    cents,
    feeCents: await feeNow(rows, cents),
    source,
    state: "AWAITING_PAYMENT",
    active: true,
    payBy: new Date(dueAt),
    remindersSent: 0,
    cancelReason: null,
    createdAt: at,
    updatedAt: at,
  });
  const subjectId = order._id;
  await recordEvents(rows, soldAt, [
    { kind: "SALE_MADE", subjectId, dueAt: soldAt },
    ...remindersAt.map((due, step) => ({
      kind: "PAYMENT_REMINDER" as const,
      subjectId,
      step,
      dueAt: due,
    })),
    { kind: "PAYMENT_DUE", subjectId, dueAt },
  ]);
  return order;
}
