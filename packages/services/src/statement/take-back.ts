import type { NotificationRow, Rows, StatementRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { recordNotifications } from "../notification/tell.ts";
import { undoneNews } from "./undone-news.ts";

type Which = Parameters<Rows["statements"]["find"]>[0];

/**
 * Marks the statements that stand as undone by who asks, and tells their people, in the transaction of what puts things
 * back. None is marked twice. Returns whom it told.
 */
export async function takeBack(
  ctx: ServiceContext,
  rows: Rows,
  which: Which,
  /** The decider's words to the person. */
  reason = "",
): Promise<NotificationRow[]> {
  const found: StatementRow[] = await rows.statements.find({ ...which, undoneAt: null });
  if (found.length === 0) return [];
  const undoneById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  await rows.statements.updateMany(
    { _id: { $in: found.map(({ _id }) => _id) }, undoneAt: null },
    { $set: { undoneById, undoneAt: new Date(ctx.now()) } },
  );
  const news = found.map((statement) => undoneNews(statement, { reason }));
  return recordNotifications(rows, ctx.now(), news);
}
