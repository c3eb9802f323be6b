import { auctionEvents } from "@loopbid/realtime";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";
import type { Settled } from "./desk-operation.ts";
import { askToTellOutbid } from "./tell-outbid.ts";
import { type Change, toEvents } from "./to-public.ts";

function changesOf(batch: readonly Settled[]): Change[] {
  return batch.flatMap((settled) => {
    if (!settled.ok || settled.replayed) return [];
    return settled.rows.map((row) => ({ auction: settled.after.auction, row }));
  });
}

/**
 * Tells the world what a committed batch changed, in the order of seq, and moves the closing job where the end moved.
 * All is on its way to Redis when this resolves; the function that it resolves to waits for the answers.
 */
export async function announce(
  ctx: ServiceContext,
  batch: readonly Settled[],
): Promise<() => Promise<unknown>> {
  const changes = changesOf(batch);
  const last = changes.at(-1)?.auction;
  if (!last) return () => Promise.resolve();
  const sent: Promise<void>[] = [];
  await afterCommit(ctx, "auction events", async () => {
    const events = await toEvents(ctx.db, changes);
    const publish = () => ctx.publisher.publishAll(auctionEvents, last._id, events);
    sent.push(afterCommit(ctx, "auction events", publish));
  });
  if (changes.some(({ row }) => row.extended)) {
    const moved = () => scheduleClose(ctx, last._id, last.effectiveEndsAt);
    sent.push(afterCommit(ctx, "auction.close at the new end", moved));
  }
  const overtaken = changes.find(({ row }) => row.kind === "BID" && row.leaderId === row.bidderId);
  // Nobody's answer waits for it.
  if (overtaken) void askToTellOutbid(ctx, last._id, overtaken.row.seq - 1);
  return () => Promise.all(sent);
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
