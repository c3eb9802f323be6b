import type { Rows, UserRow } from "@loopbid/db";
import { type AccountStanding, standingOf } from "@loopbid/domain";
import { type StatusEffects, writeStatus } from "../account/change-status.ts";
import type { ServiceContext } from "../context.ts";

/** What the statements of a person make of the account now. */
export async function accountStanding(
  rows: Rows,
  personId: string,
  now: number,
): Promise<AccountStanding> {
  const found = await rows.statements.find(
    { personId, decision: { $in: ["LIMIT", "SUSPEND", "BAN"] } },
    { sort: { createdAt: -1, _id: -1 } },
  );
  const decisions = found.map(({ decision, createdAt, endsAt, undoneAt }) => ({
    decision: decision as "LIMIT" | "SUSPEND" | "BAN",
    at: createdAt.getTime(),
    endsAt: endsAt?.getTime() ?? null,
    undone: undoneAt !== null,
  }));
  return standingOf(decisions, now);
}

const dateOf = (at: number | null) => (at === null ? null : new Date(at));

export interface Stood {
  changed: boolean;
  /** For `followStatus`, after the commit. */
  status: StatusEffects | null;
}

/** Brings the account to what its statements say, in the transaction that changed them. */
export async function writeStanding(
  ctx: ServiceContext,
  rows: Rows,
  user: UserRow,
  reason: string,
): Promise<Stood> {
  const standing = await accountStanding(rows, user._id, ctx.now());
  const limitedUntil = dateOf(standing.limitedUntil);
  // Written also where nothing changes: of two that change the statements at once, one meets the other's.
  await rows.users.updateOne(
    { _id: user._id },
    { $set: { limitedUntil, updatedAt: new Date(ctx.now()) } },
  );
  const unlimited = (user.limitedUntil?.getTime() ?? null) !== standing.limitedUntil;
  const { status } = standing;
  const until = user.suspendedUntil?.getTime() ?? null;
  if (user.status === status && until === standing.suspendedUntil)
    return { changed: unlimited, status: null };
  const suspendedUntil = dateOf(standing.suspendedUntil);
  const change = { status, suspendedUntil, reason };
  return { changed: true, status: await writeStatus(ctx, rows, user, change) };
}
