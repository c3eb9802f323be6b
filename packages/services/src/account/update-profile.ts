import { InvalidError, UnauthenticatedError } from "@loopbid/core";
import { placeBySlug } from "@loopbid/domain";
import type { Me, UpdateProfileInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { toMe } from "./me.ts";

/** @throws InvalidError for a place that is not on the list. */
export async function updateProfile(ctx: ServiceContext, input: UpdateProfileInput): Promise<Me> {
  const { userId } = requireUser(ctx);
  const { name, placeSlug } = input;
  if (placeSlug && !placeBySlug(placeSlug)) throw unknownPlace();
  const bio = input.bio || null;
  const user = await ctx.db.transaction(async (rows) => {
    const changed = await rows.users.findOneAndUpdate(
      { _id: userId },
      { $set: { name, bio, placeSlug, updatedAt: new Date(ctx.now()) } },
    );
    if (!changed) throw new UnauthenticatedError();
    await audit(ctx, rows, "account.profile-updated", "user", userId);
    return changed;
  });
  return toMe(user);
}

function unknownPlace(): InvalidError {
  const message = "Choose a place from the list.";
  return new InvalidError(message, { issues: [{ field: "placeSlug", message }] });
}
