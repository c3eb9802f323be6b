import { floorDay } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";

/** So many listings are looked up at a time. */
const BATCH = 1_000;

/**
 * The UTC days (their starts, oldest first) that orders which changed since then (epoch ms) count to: a cancelled order
 * takes its value from the day that it was made on, and its listing from those that were sold on the day that it closed.
 */
export async function touchedDays(ctx: ServiceContext, since: number): Promise<number[]> {
  const { orders, auctions } = ctx.db.rows;
  const changed = await orders.find(
    { updatedAt: { $gte: new Date(since) } },
    { projection: { listingId: 1, createdAt: 1 } },
  );
  const days = new Set(changed.map(({ createdAt }) => floorDay(createdAt.getTime())));
  const listingIds = [...new Set(changed.map(({ listingId }) => listingId))];
  for (let from = 0; from < listingIds.length; from += BATCH) {
    const closed = await auctions.find(
      { _id: { $in: listingIds.slice(from, from + BATCH) } },
      { projection: { closedAt: 1 } },
    );
    for (const { closedAt } of closed) if (closedAt) days.add(floorDay(closedAt.getTime()));
  }
  return [...days].sort((a, b) => a - b);
}
