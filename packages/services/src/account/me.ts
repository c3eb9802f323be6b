import type { UserRow } from "@loopbid/db";
import type { Me } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";

export function toMe(user: UserRow): Me {
  return {
    id: user._id,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    handle: user.handle,
    name: user.name,
    role: user.role,
    bio: user.bio,
    placeSlug: user.placeSlug,
  };
}

/** The signed-in person's own account, or null. */
export async function me(ctx: ServiceContext): Promise<Me | null> {
  if (ctx.actor.kind !== "user") return null;
  const user = await ctx.db.rows.users.findOne({ _id: ctx.actor.userId });
  return user && toMe(user);
}
