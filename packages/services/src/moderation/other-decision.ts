import { ConflictError } from "@loopbid/core";
import type { ModerationActionRow } from "@loopbid/db";
import { STATE_AFTER } from "@loopbid/domain";
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
  return listing?.version === input.version && listing.state === STATE_AFTER[input.decision];
}

const DONE = {
  APPROVE: "approved",
  EDIT_REQUEST: "sent back",
  HIDE: "hid",
  REMOVE: "removed",
} as const;

/** Why a decision came too late, and through whom. */
export async function lostTo(
  ctx: ServiceContext,
  { listingId, version, state = "HELD" }: Decision,
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
  const decided = last && listing?.state === STATE_AFTER[last.decision];
  if (!decided) {
    const message =
      state === "LIVE"
        ? "This listing is not on sale any more."
        : "This listing is no longer held.";
    return new ConflictError(message, {
      reason: state === "LIVE" ? "NOT_LIVE" : "NOT_HELD",
      data: { state: listing?.state ?? null },
    });
  }
  const moderator = await ctx.db.rows.users.findOne({ _id: last.moderatorId });
  const by = moderator?.handle ?? "another moderator";
  return new ConflictError(`${by} ${DONE[last.decision]} this listing before you.`, {
    reason: "ALREADY_DECIDED",
    data: { by, decision: last.decision, at: last.createdAt.toISOString() },
  });
}
