import type { Db } from "@loopbid/db";
import { type BidderState, personRefusal } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { toServiceError } from "./rejections.ts";

/** What is known of a person towards a seller. */
export type BidderStates = (userId: string, sellerId: string) => BidderState;

/** What is known of some people now, towards any seller: two indexed reads for all of them, side by side. */
export async function readBidderStates(db: Db, userIds: readonly string[]): Promise<BidderStates> {
  const ids = [...new Set(userIds)];
  const { blocks, users } = db.rows;
  const [people, blockings] =
    ids.length === 0
      ? [[], []]
      : await Promise.all([
          users.find({ _id: { $in: ids } }, { projection: { status: 1, emailVerifiedAt: 1 } }),
          blocks.find({ blockedId: { $in: ids } }, { projection: { blockerId: 1, blockedId: 1 } }),
        ]);
  const byId = new Map(people.map((user) => [user._id, user]));
  const blocked = new Set(blockings.map(({ blockerId, blockedId }) => `${blockerId} ${blockedId}`));
  return (userId, sellerId) => ({
    banned: byId.get(userId)?.status !== "ACTIVE",
    unverified: !byId.get(userId)?.emailVerifiedAt,
    blockedBySeller: blocked.has(`${sellerId} ${userId}`),
  });
}

/** @throws ForbiddenError (BIDDER_BANNED, BIDDER_UNVERIFIED, BLOCKED_BY_SELLER) for who may not buy from this seller. */
export async function requireAdmitted(
  ctx: ServiceContext,
  userId: string,
  sellerId: string,
): Promise<BidderState> {
  const states = await readBidderStates(ctx.db, [userId]);
  const state = states(userId, sellerId);
  const refused = personRefusal(state);
  if (refused) throw toServiceError(refused);
  return state;
}
