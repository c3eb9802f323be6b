import type { Strikes } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";

const MAX_LISTED = 20;

/** The sales that the reader let lapse, newest first. @throws UnauthenticatedError */
export async function myStrikes(ctx: ServiceContext): Promise<Strikes> {
  const { userId } = requireUser(ctx);
  const { listings, strikes } = ctx.db.rows;
  const [found, count] = await Promise.all([
    strikes.find({ userId }, { sort: { createdAt: -1 }, limit: MAX_LISTED }),
    strikes.count({ userId }),
  ]);
  const about = await listings.find({ _id: { $in: found.map(({ listingId }) => listingId) } });
  const byId = new Map(about.map((listing) => [listing._id, listing]));
  return {
    count,
    items: found.map(({ _id, listingId, createdAt }) => ({
      id: _id,
      listingTitle: byId.get(listingId)?.title ?? null,
      at: createdAt.toISOString(),
    })),
  };
}
