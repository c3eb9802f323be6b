import { NotFoundError } from "@loopbid/core";
import { placeBySlug } from "@loopbid/domain";
import type { PublicProfile } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";

/**
 * What everyone may see of a person.
 * @throws NotFoundError, also for someone who is banned.
 */
export async function publicProfile(
  ctx: ServiceContext,
  { handle }: { handle: string },
): Promise<PublicProfile> {
  const { rows } = ctx.db;
  const user = await rows.users.findOne({ handle });
  if (!user || user.status === "BANNED") throw new NotFoundError("There is nobody of this name.");
  const [liveCount, soldCount] = await Promise.all([
    rows.listings.count({ sellerId: user._id, state: "LIVE" }),
    rows.listings.count({ sellerId: user._id, state: "SOLD" }),
  ]);
  const place = user.placeSlug ? placeBySlug(user.placeSlug) : null;
  return {
    handle: user.handle,
    name: user.name,
    bio: user.bio,
    place: place && `${place.city}, ${place.state}`,
    joinedAt: user.createdAt.toISOString(),
    emailVerified: user.emailVerifiedAt !== null,
    liveCount,
    soldCount,
  };
}
