import type { OrderRow } from "@loopbid/db";
import type { CountedMetric, OrderState, Span } from "@loopbid/domain";

import type { ServiceContext } from "../../context.ts";
import { groupByHour, type Tally, within } from "./tally.ts";

const BY_STATE: Record<OrderState, CountedMetric> = {
  AWAITING_PAYMENT: "ordersAwaiting",
  PAID: "ordersPaid",
  SHIPPED: "ordersShipped",
  COMPLETED: "ordersCompleted",
  CANCELLED: "ordersCancelled",
};

const BY_SOURCE: Record<OrderRow["source"], CountedMetric> = {
  AUCTION: "gmvAuctionCents",
  BUY_NOW: "gmvBuyNowCents",
  SECOND_CHANCE: "gmvSecondChanceCents",
  OFFER: "gmvOfferCents",
};

/** Orders by when they were made, in the state that they are in by now; their value unless they were cancelled. */
export async function orderTallies(ctx: ServiceContext, span: Span): Promise<Tally[]> {
  const { orders } = ctx.db.rows;
  const createdAt = within(span);
  const [byState, bySource] = await Promise.all([
    groupByHour(orders, { createdAt }, { time: "createdAt", key: "state" }),
    groupByHour(
      orders,
      { createdAt, state: { $ne: "CANCELLED" } },
      { time: "createdAt", key: "source", sum: "cents" },
    ),
  ]);
  return [
    ...byState.flatMap(({ at, key, count }) => [
      { at, key: "orders" as const, value: count },
      { at, key: BY_STATE[key as OrderState], value: count },
    ]),
    ...bySource.flatMap(({ at, key, sum }) => [
      { at, key: "gmvCents" as const, value: sum },
      { at, key: BY_SOURCE[key as OrderRow["source"]], value: sum },
    ]),
  ];
}
