import { ConflictError } from "@loopbid/core";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { fetchOwn } from "./fetch-own.ts";

/** @throws UnauthenticatedError, NotFoundError, ConflictError for anything but a draft that never was live. */
export async function deleteDraft(
  ctx: ServiceContext,
  { id }: { id: string },
): Promise<{ ok: true }> {
  const { sellerId } = await fetchOwn(ctx, id);
  await ctx.db.transaction(async (rows) => {
    const deleted = await rows.listings.deleteOne({
      _id: id,
      sellerId,
      state: "DRAFT",
      publishedAt: null,
    });
    if (deleted === 0)
      throw new ConflictError("Only drafts can be deleted.", { reason: "NOT_A_DRAFT" });
    await audit(ctx, rows, "listing.delete-draft", "listing", id);
  });
  return { ok: true };
}
