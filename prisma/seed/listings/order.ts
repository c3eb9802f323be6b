import { idOf, type OrderRow, type OutboxEventRow } from "@loopbid/db";
import { FIRST_FEES, PAYMENT_DEADLINE_MS, sellerFee } from "@loopbid/domain";
import type { Random } from "../random.ts";
import type { World } from "./honest.ts";
import type { Lot } from "./model.ts";

const DAY_MS = 86_400_000;

function stateOf(ageMs: number, dice: Random): OrderRow["state"] {
  if (ageMs < 1.5 * DAY_MS) return dice.pick(["AWAITING_PAYMENT", "PAID"] as const);
  if (ageMs < 4 * DAY_MS) return dice.pick(["PAID", "SHIPPED"] as const);
  return ageMs < 9 * DAY_MS ? dice.pick(["SHIPPED", "COMPLETED"] as const) : "COMPLETED";
}

/** Who bought a sold listing, and how far that has come. */
export function orderFor(
  { listing, auction, bids }: Lot,
  { now, everyone }: World,
  dice: Random,
): OrderRow | null {
  if (listing.state !== "SOLD" || !listing.closedAt) return null;
  const strangers = everyone.filter(
    (person) => !person.crook && person.role === "USER" && person.id !== listing.sellerId,
  );
  const soldAt = listing.closedAt.getTime();
  const ageMs = now - soldAt;
  const state = stateOf(ageMs, dice);
  return {
    _id: idOf(`order ${listing._id}`),
    listingId: listing._id,
    sellerId: listing.sellerId,
    buyerId: auction?.leaderId ?? dice.pick(strangers).id,
    cents: listing.priceCents,
    feeCents: sellerFee(FIRST_FEES, listing.priceCents),
    source: auction && !bids.some((bid) => bid.kind === "BUY_NOW") ? "AUCTION" : "BUY_NOW",
    state,
    active: true,
    remindersSent: 0,
    cancelReason: null,
    payBy: new Date(soldAt + PAYMENT_DEADLINE_MS),
    createdAt: new Date(soldAt),
    updatedAt: new Date(Math.min(now, soldAt + Math.round(ageMs * dice.float(0, 0.8)))),
  };
}

/** The payment timer of an order that is not paid yet. */
export function timerFor({ _id, state, payBy, createdAt }: OrderRow): OutboxEventRow[] {
  if (state !== "AWAITING_PAYMENT") return [];
  const event = { kind: "PAYMENT_DUE" as const, subjectId: _id, step: 0, dueAt: payBy };
  return [{ _id: idOf(`payment due ${_id}`), ...event, attempts: 0, doneAt: null, createdAt }];
}
