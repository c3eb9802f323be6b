import { auctionEvents } from "@loopbid/realtime";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";
import type { Settled } from "./desk-operation.ts";
import { toEvent } from "./to-public.ts";

/** Tells the world what a committed operation changed, and moves the closing job where the end moved. */
export async function announce(
  ctx: ServiceContext,
  settled: Extract<Settled, { ok: true }>,
): Promise<void> {
  if (settled.replayed) return;
  const { auction } = settled.after;
  await afterCommit(ctx, "auction event", async () => {
    for (const row of settled.rows) {
      await ctx.publisher.publish(auctionEvents, auction._id, await toEvent(ctx.db, auction, row));
    }
  });
  if (!settled.rows.some((row) => row.extended)) return;
  await afterCommit(ctx, "auction.close at the new end", () =>
    scheduleClose(ctx, auction._id, auction.effectiveEndsAt),
  );
}

/** Asks the worker to close an auction at its effective end. */
export async function scheduleClose(
  ctx: ServiceContext,
  listingId: string,
  endsAt: Date,
): Promise<void> {
  const delayMs = Math.max(0, endsAt.getTime() - ctx.now());
  await ctx.jobs.enqueue("auction.close", { listingId, endsAtMs: endsAt.getTime() }, { delayMs });
}
