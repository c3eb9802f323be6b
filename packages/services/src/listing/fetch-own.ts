import { ConflictError, NotFoundError } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import { requireUser, type ServiceContext } from "../context.ts";

/**
 * The signed-in person's own listing.
 * @throws UnauthenticatedError, NotFoundError: a foreign listing is not told apart from one that does not exist.
 */
export async function fetchOwn(ctx: ServiceContext, id: string): Promise<ListingRow> {
  const { userId } = requireUser(ctx);
  const listing = await ctx.db.rows.listings.findOne({ _id: id, sellerId: userId });
  if (!listing) throw new NotFoundError("You have no such listing.");
  return listing;
}

/** The refusal of a change that was made on an older version than the stored one. */
export function staleVersion(): ConflictError {
  return new ConflictError("This listing was changed somewhere else. Load it again.", {
    reason: "STALE_VERSION",
    issues: [{ field: "version", message: "This listing was changed somewhere else." }],
  });
}
