import { auctionEvents, type Hub, type Outlet, type Seat } from "@loopbid/realtime";
import type { AuctionEvent } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { toPublicHead } from "./to-public.ts";
import { visibleAuction } from "./visible.ts";

export interface FollowAuctionInput {
  listingId: string;
  lastEventId?: string | null | undefined;
}

export interface Follower {
  outlet: Outlet;
  /** Tells connections apart where nobody is signed in. */
  connectionId: string;
}

/**
 * A seat at an auction: its events from where the reader left off; a snapshot first where that is not known any more.
 * @throws NotFoundError for an auction that is not there or not for this reader.
 */
export async function followAuction(
  ctx: ServiceContext,
  hub: Hub,
  { listingId, lastEventId }: FollowAuctionInput,
  { outlet, connectionId }: Follower,
): Promise<Seat> {
  await visibleAuction(ctx, listingId);
  return hub.sit(auctionEvents, listingId, {
    outlet,
    viewer: ctx.actor.kind === "user" ? ctx.actor.userId : connectionId,
    resumeFrom: lastEventId,
    snapshot: () => snapshotOf(ctx, listingId),
  });
}

/** What all who may follow an auction see, whoever asked first. */
async function snapshotOf(ctx: ServiceContext, listingId: string): Promise<AuctionEvent> {
  const system = { ...ctx, actor: { kind: "system" as const, job: "auction.snapshot" } };
  const { auction, listing } = await visibleAuction(system, listingId);
  const head = await toPublicHead(ctx.db, auction);
  return { kind: "snapshot", head, watcherCount: listing.watcherCount };
}
