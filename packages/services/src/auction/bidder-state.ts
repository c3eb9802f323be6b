import type { Rows } from "@loopbid/db";
import { type BidderState, personRefusal } from "@loopbid/domain";
import type { ServiceContext, UserActor } from "../context.ts";
import { toServiceError } from "./rejections.ts";

/** The people whom a seller has blocked. */
export async function blockedBy(rows: Rows, sellerId: string): Promise<ReadonlySet<string>> {
  const blocks = await rows.blocks.find({ blockerId: sellerId }, { projection: { blockedId: 1 } });
  return new Set(blocks.map(({ blockedId }) => blockedId));
}

/**
 * How a bidder stands towards a seller. Whoever is banned or suspended is no actor at all: each call reads the account
 * anew (`resolveActor`), so a hot auction need not read it once more for each bid.
 */
export function bidderStateOf(actor: UserActor, blocked: ReadonlySet<string>): BidderState {
  return {
    banned: false,
    unverified: !actor.emailVerified,
    blockedBySeller: blocked.has(actor.userId),
  };
}

/** @throws ForbiddenError (BIDDER_BANNED, BIDDER_UNVERIFIED, BLOCKED_BY_SELLER) for who may not buy from this seller. */
export async function requireAdmitted(
  ctx: ServiceContext,
  userId: string,
  sellerId: string,
): Promise<BidderState> {
  const { blocks, users } = ctx.db.rows;
  const [user, block] = await Promise.all([
    users.findOne({ _id: userId }, { projection: { status: 1, emailVerifiedAt: 1 } }),
    blocks.findOne({ blockerId: sellerId, blockedId: userId }, { projection: { _id: 1 } }),
  ]);
  const state = {
    banned: user?.status !== "ACTIVE",
    unverified: !user?.emailVerifiedAt,
    blockedBySeller: block !== null,
  };
  const refused = personRefusal(state);
  if (refused) throw toServiceError(refused);
  return state;
}
