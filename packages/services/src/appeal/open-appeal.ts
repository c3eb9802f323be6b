import { ConflictError, NotFoundError } from "@loopbid/core";
import { isDuplicateKey, type StatementRow } from "@loopbid/db";
import { appealRefusal, type AppealRefusal } from "@loopbid/domain";
import type { OpenAppealInput } from "@loopbid/validators";
import { audit } from "../audit.ts";
import { requireUser, type ServiceContext } from "../context.ts";
import { announceCase } from "../desk/announce.ts";

const REFUSALS: Readonly<Record<AppealRefusal, string>> = {
  UNDONE: "This decision was taken back already.",
  APPEALED: "You have appealed this decision already.",
  TOO_LATE: "A decision can be appealed for six months.",
};

/**
 * The person that a decision is about asks for somebody else to look at it again: once, within six months.
 * @throws UnauthenticatedError, NotFoundError for a decision about somebody else, ConflictError (UNDONE, APPEALED,
 * TOO_LATE).
 */
export async function openAppeal(
  ctx: ServiceContext,
  { statementId, text }: OpenAppealInput,
): Promise<{ ok: true }> {
  const { userId: personId } = requireUser(ctx);
  const statement = await ctx.db.rows.statements.findOne({ _id: statementId, personId });
  return store(ctx, statement, text);
}

/**
 * The same for who cannot sign in: the key in the decision's mail is who asks.
 * @throws NotFoundError for a key that nobody has, ConflictError as above.
 */
export async function openAppealByKey(
  ctx: ServiceContext,
  { key: appealKey, text }: { key: string; text: string },
): Promise<{ ok: true }> {
  return store(ctx, await ctx.db.rows.statements.findOne({ appealKey }), text);
}

async function store(
  ctx: ServiceContext,
  statement: StatementRow | null,
  text: string,
): Promise<{ ok: true }> {
  if (!statement) throw new NotFoundError("There is no such decision.");
  const { _id: statementId, personId } = statement;
  const undone = statement.undoneAt !== null;
  const decidedAt = statement.createdAt.getTime();
  const refusal = appealRefusal({ decidedAt, undone, appealed: false }, ctx.now());
  if (refusal) throw refused(refusal);
  const appeal = await ctx.db
    .transaction(async (rows) => {
      const made = await rows.appeals.insertOne({
        statementId,
        personId,
        text,
        state: "OPEN",
        handlerId: null,
        answer: null,
        decidedAt: null,
        createdAt: new Date(ctx.now()),
      });
      await audit(ctx, rows, "appeal.opened", "appeal", made._id, { statementId, personId });
      return made;
    })
    .catch((error: unknown) => {
      throw isDuplicateKey(error) ? refused("APPEALED") : error;
    });
  await announceCase(ctx, "APPEAL", appeal._id);
  return { ok: true };
}

function refused(reason: AppealRefusal): ConflictError {
  return new ConflictError(REFUSALS[reason], { reason });
}
