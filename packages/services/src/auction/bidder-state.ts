import { type BidderState, personRefusal } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { toServiceError } from "./rejections.ts";

/** What is known of a person now, towards any seller: two indexed reads, side by side. */
export async function bidderStates(
  ctx: ServiceContext,
  userId: string,
): Promise<(sellerId: string) => BidderState> {
  const { blocks, users } = ctx.db.rows;
  const [user, blockedBy] = await Promise.all([
    users.findOne({ _id: userId }, { projection: { status: 1, emailVerifiedAt: 1 } }),
    blocks.find({ blockedId: userId }, { projection: { blockerId: 1 } }),
  ]);
  const blockers = new Set(blockedBy.map(({ blockerId }) => blockerId));
  return (sellerId) => ({
    banned: user?.status !== "ACTIVE",
    unverified: !user?.emailVerifiedAt,
    blockedBySeller: blockers.has(sellerId),
  });
}

/** @throws ForbiddenError (BIDDER_BANNED, BIDDER_UNVERIFIED, BLOCKED_BY_SELLER) for who may not buy from this seller. */
export async function requireAdmitted(
  ctx: ServiceContext,
  userId: string,
  sellerId: string,
): Promise<BidderState> {
  const state = (await bidderStates(ctx, userId))(sellerId);
  const refused = personRefusal(state);
  if (refused) throw toServiceError(refused);
  return state;
}
