import type { AppealRow, StatementRow } from "@loopbid/db";
import { appealRefusal, appealUntil } from "@loopbid/domain";
import type { OwnStatement } from "@loopbid/validators";

/** A decision in the words that its person reads. `title` is the listing's that it is about; `now` is epoch ms. */
export function toOwnStatement(
  row: StatementRow,
  appeal: AppealRow | undefined,
  title: string | null,
  now: number,
): OwnStatement {
  const decidedAt = row.createdAt.getTime();
  return {
    id: row._id,
    decision: row.decision,
    title,
    ground: row.ground as OwnStatement["ground"],
    text: row.text,
    automatic: row.decidedById === null,
    endsAt: row.endsAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    appealUntil: new Date(appealUntil(decidedAt)).toISOString(),
    refusal: appealRefusal(
      { decidedAt, undone: row.undoneAt !== null, appealed: appeal !== undefined },
      now,
    ),
    appeal: appeal
      ? {
          state: appeal.state,
          text: appeal.text,
          answer: appeal.answer,
          createdAt: appeal.createdAt.toISOString(),
          decidedAt: appeal.decidedAt?.toISOString() ?? null,
        }
      : null,
  };
}
