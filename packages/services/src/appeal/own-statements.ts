import type { StatementRow } from "@loopbid/db";
import type { OwnStatement } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { toOwnStatement } from "./to-own-statement.ts";

/** The newest: nobody has more and is still here. */
const MOST = 100;

type Services = Pick<ServiceContext, "db" | "now">;

/** What was decided about who asks, newest first. @throws UnauthenticatedError */
export async function ownStatements(ctx: ServiceContext): Promise<OwnStatement[]> {
  const { userId: personId } = requireUser(ctx);
  const found = await ctx.db.rows.statements.find(
    { personId },
    { sort: { createdAt: -1 }, limit: MOST },
  );
  return toOwnStatements(ctx, found);
}

/** The decision that a mail's key stands for; null for a key that nobody has. Whoever has the key may ask. */
export async function statementByKey(
  ctx: Services,
  appealKey: string,
): Promise<OwnStatement | null> {
  const found = await ctx.db.rows.statements.findOne({ appealKey });
  if (!found) return null;
  const [statement] = await toOwnStatements(ctx, [found]);
  return statement ?? null;
}

async function toOwnStatements(
  { db, now }: Services,
  found: readonly StatementRow[],
): Promise<OwnStatement[]> {
  if (found.length === 0) return [];
  const listingIds = found.flatMap(({ subject, subjectId }) =>
    subject === "LISTING" ? subjectId : [],
  );
  const [appeals, listings] = await Promise.all([
    db.rows.appeals.find({ statementId: { $in: found.map(({ _id }) => _id) } }),
    db.rows.listings.find({ _id: { $in: listingIds } }, { projection: { title: 1 } }),
  ]);
  const appealOf = new Map(appeals.map((appeal) => [appeal.statementId, appeal]));
  const titles = new Map(listings.map(({ _id, title }) => [_id, title]));
  return found.map((row) =>
    toOwnStatement(row, appealOf.get(row._id), titles.get(row.subjectId) ?? null, now()),
  );
}
