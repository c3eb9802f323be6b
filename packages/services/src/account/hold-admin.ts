import { ForbiddenError } from "@loopbid/core";
import type { Rows, UserRow } from "@loopbid/db";
import { requireAdmin, type ServiceContext } from "../context.ts";

/**
 * Writes the acting admin's own row in the transaction that acts on somebody (`aboutId`). Of two admins who take each other's
 * rights at once, by whatever means, one transaction conflicts, and finds on its retry that it is no admin's any more: one
 * always remains.
 * @throws UnauthenticatedError, ForbiddenError for everyone but an admin at this moment.
 */
export async function holdAdmin(ctx: ServiceContext, rows: Rows, aboutId: string): Promise<void> {
  const { userId } = requireAdmin(ctx);
  const touch = { $set: { updatedAt: new Date(ctx.now()) } };
  // Both rows in the order of ids, so that of two about each other one waits, rather than each for the other.
  if (aboutId < userId) await rows.users.updateOne({ _id: aboutId }, touch);
  const own = { _id: userId, role: "ADMIN", status: "ACTIVE" } as const;
  if ((await rows.users.updateOne(own, touch)) > 0) return;
  throw new ForbiddenError("Only admins may do this.");
}

/** `holdAdmin` where it is about staff; about anybody else there is nothing to hold. */
export async function holdOver(
  ctx: ServiceContext,
  rows: Rows,
  { _id, role }: Pick<UserRow, "_id" | "role">,
): Promise<void> {
  if (role !== "USER") await holdAdmin(ctx, rows, _id);
}
