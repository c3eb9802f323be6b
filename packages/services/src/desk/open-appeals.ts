import type { StatementRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import type { RankedCase } from "./gather.ts";

/** What a decision takes away: the more, the sooner somebody else looks at it. Age does the rest. */
const RISK: Readonly<Record<StatementRow["decision"], number>> = {
  BAN: 0.7,
  SUSPEND: 0.7,
  LIMIT: 0.55,
  REMOVE: 0.5,
  HIDE: 0.5,
  EDIT_REQUEST: 0.4,
  WARN: 0.3,
};

/** The appeals that nobody has decided, at most `limit`, the oldest first. */
export async function openAppeals(ctx: ServiceContext, limit: number): Promise<RankedCase[]> {
  const { appeals, statements } = ctx.db.rows;
  const open = await appeals.find({ state: "OPEN" }, { sort: { createdAt: 1 }, limit });
  if (open.length === 0) return [];
  const found = await statements.find(
    { _id: { $in: open.map(({ statementId }) => statementId) } },
    { projection: { decision: 1, subject: 1, subjectId: 1, decidedById: 1 } },
  );
  const statementOf = new Map(found.map((row) => [row._id, row]));
  return open.flatMap(({ _id, statementId, personId, createdAt }) => {
    const statement = statementOf.get(statementId);
    if (!statement) return [];
    return {
      kind: "APPEAL" as const,
      subjectId: _id,
      revision: 0,
      risk: RISK[statement.decision],
      reports: 0,
      since: createdAt.toISOString(),
      newestAt: createdAt.toISOString(),
      listingId: statement.subject === "LISTING" ? statement.subjectId : null,
      personId,
      deciderId: statement.decidedById,
    };
  });
}
