import { randomSecret } from "@loopbid/core";
import type { NotificationRow, Rows, StatementRow } from "@loopbid/db";
import type { Ground, StatementDecision } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { recordNotifications } from "../notification/tell.ts";
import { statementNews } from "./statement-news.ts";

export interface NewStatement {
  personId: string;
  decision: StatementDecision;
  subject: StatementRow["subject"];
  /** The listing, the chat case, or the person. */
  subjectId: string;
  ground: Ground;
  /** The decider's own words, as the person reads them. */
  text: string;
  /** What undoing puts back. */
  before: Readonly<Record<string, unknown>>;
  endsAt?: Date | null;
  /** Of the listing that it is about. */
  about?: { title: string; imageKey: string | null };
}

export interface WrittenStatement {
  statement: StatementRow;
  /** For `dispatchNotifications`, after the commit. */
  told: NotificationRow[];
}

/**
 * Writes down what was decided about a person and why, and tells them, in the decision's own transaction: there is no
 * decision without its reasons. Who asks is the decider; the system's own jobs are nobody.
 */
export async function writeStatement(
  ctx: ServiceContext,
  rows: Rows,
  { about, before, endsAt = null, ...given }: NewStatement,
): Promise<WrittenStatement> {
  const statement = await rows.statements.insertOne({
    ...given,
    decidedById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
    endsAt,
    before: before as never,
    undoneById: null,
    undoneAt: null,
    appealKey: randomSecret(),
    createdAt: new Date(ctx.now()),
  });
  const news = statementNews(ctx.webUrl, statement, about);
  return { statement, told: await recordNotifications(rows, ctx.now(), [news]) };
}
