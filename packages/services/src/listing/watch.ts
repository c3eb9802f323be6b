import { NotFoundError } from "@loopbid/core";
import { isDuplicateKey } from "@loopbid/db";
import { auctionEvents } from "@loopbid/realtime";
import { afterCommit } from "../after-commit.ts";
import { maySee } from "../auction/visible.ts";
import { requireUser, type ServiceContext } from "../context.ts";

export interface WatchListingInput {
  listingId: string;
  watching: boolean;
}

async function setWatch(
  ctx: ServiceContext,
  userId: string,
  { listingId, watching }: WatchListingInput,
): Promise<void> {
  try {
    await ctx.db.transaction(async (rows) => {
      if (watching) {
        if (await rows.watches.findOne({ userId, listingId })) return;
        const listing = await rows.listings.findOne({ _id: listingId });
        const priceCents = listing?.priceCents ?? null;
        const createdAt = new Date(ctx.now());
        const prices = { priceCents, toldCents: priceCents };
        await rows.watches.insertOne({ userId, listingId, ...prices, createdAt });
        await rows.listings.updateOne({ _id: listingId }, { $inc: { watcherCount: 1 } });
      } else if ((await rows.watches.deleteOne({ userId, listingId })) > 0) {
        await rows.listings.updateOne({ _id: listingId }, { $inc: { watcherCount: -1 } });
      }
    });
  } catch (error) {
    // Two clicks at once: the other one has put it on the list.
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Puts a listing on the reader's watch list or takes it off; repeating changes nothing. @throws NotFoundError */
export async function watchListing(
  ctx: ServiceContext,
  input: WatchListingInput,
): Promise<{ watching: boolean; watcherCount: number }> {
  const { userId } = requireUser(ctx);
  const { listingId, watching } = input;
  const before = await ctx.db.rows.listings.findOne({ _id: listingId });
  if (!before || !maySee(ctx, before)) throw new NotFoundError("There is no such listing.");
  await setWatch(ctx, userId, input);
  const listing = await ctx.db.rows.listings.findOne({ _id: listingId });
  const watcherCount = listing?.watcherCount ?? before.watcherCount;
  if (watcherCount !== before.watcherCount && before.format === "AUCTION") {
    await afterCommit(ctx, "watcher count", () =>
      ctx.publisher.publish(auctionEvents, listingId, {
        kind: "watchers",
        listingId,
        watcherCount,
      }),
    );
  }
  return { watching, watcherCount };
}
