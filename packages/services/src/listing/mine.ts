import { type MineInput, type MineResult, PAGE_SIZE } from "@loopbid/validators";
import type { z } from "zod";
import { requireUser, type ServiceContext } from "../context.ts";
import { toOwn } from "./to-own.ts";

/** The signed-in person's listings, last changed first, with how many there are in each state. */
export async function myListings(
  ctx: ServiceContext,
  { state, page }: z.output<typeof MineInput>,
): Promise<MineResult> {
  const { userId } = requireUser(ctx);
  const { listings } = ctx.db.rows;
  const [found, grouped] = await Promise.all([
    listings.find(
      { sellerId: userId, ...(state ? { state } : {}) },
      { sort: { updatedAt: -1, _id: -1 }, skip: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    ),
    listings.aggregate<{ _id: string; count: number }>([
      { $match: listings.storedFilter({ sellerId: userId }) },
      { $group: { _id: "$state", count: { $sum: 1 } } },
    ]),
  ]);
  const counts = Object.fromEntries(grouped.map(({ _id, count }) => [_id, Number(count)]));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const total = state ? (counts[state] ?? 0) : all;
  return {
    items: found.map(toOwn),
    total,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    counts,
  };
}
