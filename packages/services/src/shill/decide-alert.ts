import { ConflictError, ForbiddenError, NotFoundError } from "@loopbid/core";
import type { Rows, ShillAlertRow } from "@loopbid/db";
import type { DecideShillAlertInput, ShillAlertState } from "@loopbid/validators";
import type { z } from "zod";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { closeCase } from "../desk/announce.ts";
import { assertUnclaimed } from "../desk/claims.ts";

type Decision = z.output<typeof DecideShillAlertInput>;

/**
 * A moderator dismisses an alert, or confirms it: then the seller's auctions are closed to the bidder from now on, and
 * the seller cannot lift that. Bids that stand stay. Of two decisions at once one wins; the same moderator's same one
 * again changes nothing.
 * @throws UnauthenticatedError, ForbiddenError (also on an alert about the moderator), NotFoundError, ConflictError
 * (CLAIMED, ALREADY_DECIDED, STALE_VERSION).
 */
export async function decideShillAlert(
  ctx: ServiceContext,
  input: Decision,
): Promise<{ state: ShillAlertState }> {
  const { userId } = requireModerator(ctx);
  const alert = await ctx.db.rows.shill_alerts.findOne({ _id: input.alertId });
  if (!alert) throw new NotFoundError("There is no such alert.");
  if (userId === alert.sellerId || userId === alert.bidderId)
    throw new ForbiddenError("You may not decide an alert about yourself.");
  await assertUnclaimed(ctx, "SHILL", alert._id);
  const state = input.decision === "CONFIRM" ? "CONFIRMED" : "DISMISSED";
  const decided = await ctx.db.transaction((rows) => settle(ctx, rows, alert, input, state));
  if (!decided) await assertRepeated(ctx, alert._id, userId, state);
  await closeCase(ctx, "SHILL", alert._id);
  return { state };
}

async function settle(
  ctx: ServiceContext,
  rows: Rows,
  { _id, sellerId, bidderId, meetings }: ShillAlertRow,
  { revision, note }: Decision,
  state: "CONFIRMED" | "DISMISSED",
): Promise<boolean> {
  const { userId: decidedById } = requireModerator(ctx);
  const now = new Date(ctx.now());
  const matched = await rows.shill_alerts.updateOne(
    { _id, state: "OPEN", revision },
    {
      $set: { state, decidedById, decidedAt: now, note: note || null, updatedAt: now },
      $inc: { revision: 1 },
    },
  );
  if (matched === 0) return false;
  const action = `shill-alert.${state.toLowerCase()}`;
  await audit(ctx, rows, action, "shill-alert", _id, { sellerId, bidderId, note, revision });
  const pair = { blockerId: sellerId, blockedId: bidderId };
  const blocked = state === "CONFIRMED" && (await rows.blocks.findOne(pair)) === null;
  const [met] = meetings;
  if (blocked && met)
    await rows.blocks.insertOne({ ...pair, listingId: met.auctionId, createdAt: now });
  return true;
}

/** @throws ConflictError unless the same moderator decided the same before. */
async function assertRepeated(
  ctx: ServiceContext,
  alertId: string,
  userId: string,
  state: ShillAlertState,
): Promise<void> {
  const now = await ctx.db.rows.shill_alerts.findOne({ _id: alertId });
  if (now?.state === state && now.decidedById === userId) return;
  if (now?.state === "OPEN")
    throw new ConflictError("There is more evidence than you looked at.", {
      reason: "STALE_VERSION",
    });
  throw new ConflictError("Another moderator decided this alert.", { reason: "ALREADY_DECIDED" });
}
