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
 * How a bidder stands towards a seller at `now` (epoch ms). Whoever is banned or suspended is no actor at all: each call reads the account
 * anew (`resolveActor`), so a hot auction need not read it once more for each bid.
 */
export function bidderStateOf(
  actor: UserActor,
  blocked: ReadonlySet<string>,
  now: number,
): BidderState {
  return {
    banned: false,
    unverified: !actor.emailVerified,
    blockedBySeller: blocked.has(actor.userId),
    limited: (actor.limitedUntil ?? 0) > now,
  };
}

/** @throws ForbiddenError (BIDDER_BANNED, BIDDER_UNVERIFIED, BIDDER_LIMITED, BLOCKED_BY_SELLER) for who may not buy from this seller. */
export async function requireAdmitted(
  ctx: ServiceContext,
  userId: string,
  sellerId: string,
): Promise<BidderState> {
  const { blocks, users } = ctx.db.rows;
  const [user, block] = await Promise.all([
    users.findOne(
      { _id: userId },
      { projection: { status: 1, emailVerifiedAt: 1, limitedUntil: 1 } },
    ),
    blocks.findOne({ blockerId: sellerId, blockedId: userId }, { projection: { _id: 1 } }),
  ]);
  const state = {
    banned: user?.status !== "ACTIVE",
    unverified: !user?.emailVerifiedAt,
    blockedBySeller: block !== null,
    limited: (user?.limitedUntil?.getTime() ?? 0) > ctx.now(),
  };
  const refused = personRefusal(state);
  if (refused) throw toServiceError(refused);
  return state;
}
