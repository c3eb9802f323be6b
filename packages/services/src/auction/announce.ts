import type { AuctionRow, BidRow } from "@loopbid/db";
import { auctionEvents } from "@loopbid/realtime";
import type { AuctionEvent } from "@loopbid/validators";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";
import { maskedHandles } from "./bidders.ts";
import type { Settled } from "./desk-operation.ts";
import { toEvent } from "./to-public.ts";

/** A committed ledger row with the head right after it. */
interface Change {
  auction: AuctionRow;
  row: BidRow;
}

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
  let events: AuctionEvent[] = [];
  await afterCommit(ctx, "auction events", async () => {
    await maskedHandles(
      ctx.db,
      changes.flatMap(({ auction, row }) => [row.bidderId, auction.leaderId]),
    );
    events = await Promise.all(changes.map(({ auction, row }) => toEvent(ctx.db, auction, row)));
  });
  const sent = events.map((event) =>
    afterCommit(ctx, "auction event", () => ctx.publisher.publish(auctionEvents, last._id, event)),
  );
  if (changes.some(({ row }) => row.extended)) {
    const moved = () => scheduleClose(ctx, last._id, last.effectiveEndsAt);
    sent.push(afterCommit(ctx, "auction.close at the new end", moved));
  }
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
