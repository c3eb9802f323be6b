import { newId, type Rows } from "@loopbid/db";

/** Closed offers of so many people that a planner which may use an index does. */
export async function fillWithOffers(
  { price_offers, watcher_offers }: Rows,
  size: number,
  idOf: (index: number) => string,
): Promise<void> {
  const at = new Date(0);
  const numbers = Array.from({ length: size }, (_, index) => index);
  const common = { cents: 5_000, state: "EXPIRED" as const, expiresAt: at, closedAt: at };
  await price_offers.insertMany(
    numbers.map((index) => ({
      ...common,
      threadId: newId(),
      listingId: newId(),
      buyerId: idOf(index),
      sellerId: idOf(index * 7 + 1),
      by: "BUYER" as const,
      counterToId: null,
      orderId: newId(),
      automatic: false,
      idempotencyKey: `crowd-${index}`,
      createdAt: at,
    })),
  );
  await watcher_offers.insertMany(
    numbers.map((index) => ({
      ...common,
      listingId: newId(),
      sellerId: idOf(index * 7 + 1),
      watcherIds: [idOf(index)],
      idempotencyKey: `crowd-${index}`,
      createdAt: at,
    })),
  );
}
