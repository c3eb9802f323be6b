import type { OutboxEventRow } from "@loopbid/db";
import { followStatus } from "../account/change-status.ts";
import { requireSystem, type ServiceContext } from "../context.ts";
import { dispatchNotifications, recordNotifications } from "../notification/tell.ts";
import { writeStanding } from "./account-standing.ts";

/**
 * A suspension is over by itself. Nothing happens where it was taken back, replaced or made longer.
 * @throws ForbiddenError for anyone but the system.
 */
export async function endSuspension(
  ctx: ServiceContext,
  { subjectId: userId }: Pick<OutboxEventRow, "subjectId">,
): Promise<void> {
  requireSystem(ctx);
  const over = await ctx.db.transaction(async (rows) => {
    const user = await rows.users.findOne({ _id: userId });
    const until = user?.suspendedUntil?.getTime();
    if (user?.status !== "SUSPENDED" || !until || until > ctx.now()) return null;
    const { status: effects } = await writeStanding(ctx, rows, user, "the suspension is over");
    if (effects?.status !== "ACTIVE") return { effects, told: [] };
    const told = await recordNotifications(rows, ctx.now(), [
      {
        userId,
        type: "decision",
        key: `suspension-over-${until}`,
        values: { as: "OVER" },
        path: "/account",
      },
    ]);
    return { effects, told };
  });
  if (!over) return;
  await dispatchNotifications(ctx, over.told);
  if (over.effects) await followStatus(ctx, over.effects);
}
