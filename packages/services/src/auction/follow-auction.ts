import { auctionEvents, type Delivery, type Hub } from "@loopbid/realtime";
import type { AuctionEvent } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { toPublicHead } from "./to-public.ts";
import { visibleAuction } from "./visible.ts";

export interface FollowAuctionInput {
  listingId: string;
  lastEventId?: string | null | undefined;
}

/** An auction's events from where the reader left off; a snapshot first where that is not known any more. */
export async function* followAuction(
  ctx: ServiceContext,
  hub: Hub,
  { listingId, lastEventId }: FollowAuctionInput,
  signal: AbortSignal,
): AsyncGenerator<Delivery<AuctionEvent>> {
  await visibleAuction(ctx, listingId);
  for await (const delivery of hub.follow(auctionEvents, listingId, lastEventId, signal)) {
    if (!("reset" in delivery)) {
      yield delivery;
      continue;
    }
    const { auction, listing } = await visibleAuction(ctx, listingId);
    const head = await toPublicHead(ctx.db, auction);
    yield {
      id: delivery.id,
      event: { kind: "snapshot", head, watcherCount: listing.watcherCount },
    };
  }
}
