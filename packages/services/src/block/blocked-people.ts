import type { BlockedPerson } from "@loopbid/validators";
import { maskedHandles } from "../auction/bidders.ts";
import { requireUser, type ServiceContext } from "../context.ts";

const MAX_LISTED = 500;

/** Whom the reader blocks, newest first, masked as in the bid history where they met. @throws UnauthenticatedError */
export async function blockedPeople(ctx: ServiceContext): Promise<BlockedPerson[]> {
  const { userId: blockerId } = requireUser(ctx);
  const { blocks, listings } = ctx.db.rows;
  const found = await blocks.find({ blockerId }, { sort: { createdAt: -1 }, limit: MAX_LISTED });
  const [handles, met] = await Promise.all([
    maskedHandles(
      ctx.db,
      found.map(({ blockedId }) => blockedId),
    ),
    listings.find({ _id: { $in: found.map(({ listingId }) => listingId) } }),
  ]);
  const titles = new Map(met.map(({ _id, title }) => [_id, title]));
  return found.map(({ _id, blockedId, listingId, createdAt }) => ({
    id: _id,
    handle: handles.get(blockedId) ?? "***",
    listingTitle: titles.get(listingId) ?? null,
    since: createdAt.toISOString(),
  }));
}
