import type { AuctionRow } from "@loopbid/db";
import { minimumNextCents } from "@loopbid/domain";
import type { AuctionHead } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { bidderTag } from "./bidders.ts";
import { headOf, termsOf } from "./rows.ts";
import { toPublicHead } from "./to-public.ts";
import { visibleAuction } from "./visible.ts";

type Viewer = AuctionHead["viewer"];

async function viewerOf(ctx: ServiceContext, auction: AuctionRow): Promise<Viewer> {
  const head = headOf(auction);
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const minimum = minimumNextCents(head, termsOf(auction), userId);
  const nobody: Viewer = { tag: null, standing: "NONE", maxCents: null, minimumNextCents: minimum };
  if (!userId) return nobody;
  const tag = bidderTag(auction, userId);
  if (userId === auction.sellerId) return { ...nobody, tag, standing: "SELLER" };
  if (userId === auction.leaderId) {
    const standing =
      auction.status === "ENDED_SOLD" ? "WON" : auction.status === "LIVE" ? "LEADING" : "LOST";
    return { tag, standing, maxCents: auction.leaderMaxCents, minimumNextCents: minimum };
  }
  const last = await ctx.db.rows.bids.findOne(
    { auctionId: auction._id, bidderId: userId },
    { sort: { seq: -1 } },
  );
  if (!last || last.kind !== "BID") return { ...nobody, tag };
  return {
    tag,
    standing: auction.status === "LIVE" ? "OUTBID" : "LOST",
    maxCents: last.maxCents,
    minimumNextCents: minimum,
  };
}

/** The auction now, with the server's time and the reader's own standing. @throws NotFoundError */
export async function auctionHead(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<AuctionHead> {
  const { auction, listing } = await visibleAuction(ctx, listingId);
  const [head, viewer] = await Promise.all([toPublicHead(ctx.db, auction), viewerOf(ctx, auction)]);
  return {
    ...head,
    viewer,
    watcherCount: listing.watcherCount,
    serverTime: new Date(ctx.now()).toISOString(),
  };
}
