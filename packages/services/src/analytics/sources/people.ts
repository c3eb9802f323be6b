import type { UserRow } from "@loopbid/db";
import type { Span } from "@loopbid/domain";
import type { ServiceContext } from "../../context.ts";
import { groupByHour, type Tally, within } from "./tally.ts";

export const STATUSES: readonly UserRow["status"][] = ["ACTIVE", "SUSPENDED", "BANNED"];

/** Accounts by when they were made, and by when their address was confirmed. */
export async function peopleTallies(ctx: ServiceContext, span: Span): Promise<Tally[]> {
  const { users } = ctx.db.rows;
  const [made, verified] = await Promise.all([
    // All states, for the sake of the index.
    groupByHour(
      users,
      { status: { $in: [...STATUSES] }, createdAt: within(span) },
      { time: "createdAt" },
    ),
    groupByHour(users, { emailVerifiedAt: within(span) }, { time: "emailVerifiedAt" }),
  ]);
  return [
    ...made.map(({ at, count }) => ({ at, key: "signUps" as const, value: count })),
    ...verified.map(({ at, count }) => ({ at, key: "verified" as const, value: count })),
  ];
}
