import { type Hub, type Seat, threadSignals } from "@loopbid/realtime";
import type { ThreadSignal } from "@loopbid/validators";
import type { Follower } from "../auction/follow-auction.ts";
import { blocksAmong } from "../chat/blocked.ts";
import { ownThread } from "../chat/sides.ts";
import type { ServiceContext } from "../context.ts";

/** How long a block may go unseen by an open thread. */
const BLOCKS_FOR_MS = 30_000;

type Pair = readonly [buyerId: string, sellerId: string];

/**
 * A seat at what is true only now in an own thread: who writes, who has Loopbid open. It starts with the presence of
 * both, and tells each change of it.
 * @throws UnauthenticatedError, NotFoundError for everyone but the two sides.
 */
export async function followThread(
  ctx: ServiceContext,
  hub: Hub,
  { threadId, lastEventId }: { threadId: string; lastEventId?: string | null | undefined },
  { outlet }: Follower,
): Promise<Seat> {
  const { thread, userId } = await ownThread(ctx, threadId);
  return hub.sit(threadSignals, threadId, {
    outlet,
    viewer: userId,
    resumeFrom: lastEventId,
    snapshot: presenceOf(ctx, hub, [thread.buyerId, thread.sellerId]),
  });
}

/** Who has blocked the other is not to be watched, and watches nobody. */
function presenceOf(ctx: ServiceContext, hub: Hub, pair: Pair): () => Promise<ThreadSignal> {
  let blocked = false;
  let until = -Infinity;
  return async () => {
    if (ctx.now() >= until) {
      blocked = (await blocksAmong(ctx.db.rows, pair)).length > 0;
      until = ctx.now() + BLOCKS_FOR_MS;
    }
    const [buyer, seller] = blocked ? [] : await hub.whereabouts(pair);
    return {
      kind: "presence",
      buyerOnline: buyer?.online ?? false,
      sellerOnline: seller?.online ?? false,
      buyerSeenAt: toInstant(buyer?.seenAt),
      sellerSeenAt: toInstant(seller?.seenAt),
    };
  };
}

function toInstant(ms: number | null | undefined): string | null {
  return ms ? new Date(ms).toISOString() : null;
}
