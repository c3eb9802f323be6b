import { type AuctionRow, readLedgerOf } from "@loopbid/db";
import { INCREMENTS, minimumNextCents } from "@loopbid/domain";
import type { AuctionHead } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { bidderTag } from "./bidders.ts";
import { ownMaximum } from "./own-maximum.ts";
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
  const own = await readLedgerOf(ctx.db.rows, auction._id, userId);
  const maxCents = ownMaximum(own);
  if (maxCents === null) return { ...nobody, tag };
  const standing = auction.status === "LIVE" ? "OUTBID" : "LOST";
  return { tag, standing, maxCents, minimumNextCents: minimum };
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
    increments: [...(termsOf(auction).increments ?? INCREMENTS)],
    serverTime: new Date(ctx.now()).toISOString(),
  };
}
