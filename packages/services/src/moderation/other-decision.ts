import { ConflictError } from "@loopbid/core";
import type { ModerationActionRow } from "@loopbid/db";
import type { DecideInput } from "@loopbid/validators";
import type { z } from "zod";
import type { ServiceContext } from "../context.ts";

type Decision = z.output<typeof DecideInput>;

async function lastAction(
  ctx: ServiceContext,
  listingId: string,
): Promise<ModerationActionRow | null> {
  return ctx.db.rows.moderation_actions.findOne({ listingId }, { sort: { createdAt: -1 } });
}

/** Whether this is a retry: the moderator's own last decision on this listing was the same one. */
export async function repeated(
  ctx: ServiceContext,
  input: Decision,
  userId: string,
): Promise<boolean> {
  const [last, listing] = await Promise.all([
    lastAction(ctx, input.listingId),
    ctx.db.rows.listings.findOne({ _id: input.listingId }),
  ]);
  if (last?.moderatorId !== userId || last.decision !== input.decision) return false;
  return (
    listing?.version === input.version &&
    listing.state === (input.decision === "APPROVE" ? "LIVE" : "REMOVED")
  );
}

/** Why a decision came too late, and through whom. */
export async function lostTo(
  ctx: ServiceContext,
  { listingId, version }: Decision,
): Promise<ConflictError> {
  const listing = await ctx.db.rows.listings.findOne({ _id: listingId });
  if (listing && listing.version !== version) {
    return new ConflictError(
      "The seller edited this listing after you opened it. Look at it again.",
      {
        reason: "STALE_VERSION",
        data: { version: listing.version },
      },
    );
  }
  const last = await lastAction(ctx, listingId);
  const decided = listing?.state === (last?.decision === "APPROVE" ? "LIVE" : "REMOVED");
  if (!last || !decided) {
    return new ConflictError("This listing is no longer held.", {
      reason: "NOT_HELD",
      data: { state: listing?.state ?? null },
    });
  }
  const moderator = await ctx.db.rows.users.findOne({ _id: last.moderatorId });
  const by = moderator?.handle ?? "another moderator";
  const what = last.decision === "APPROVE" ? "approved" : "removed";
  return new ConflictError(`${by} ${what} this listing before you.`, {
    reason: "ALREADY_DECIDED",
    data: { by, decision: last.decision, at: last.createdAt.toISOString() },
  });
}
