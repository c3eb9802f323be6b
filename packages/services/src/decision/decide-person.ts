import { ConflictError, InvalidError, NotFoundError } from "@loopbid/core";
import type { Rows, StatementRow, UserRow } from "@loopbid/db";
import { type DecidePersonInput, MOST_DAYS } from "@loopbid/validators";
import { followStatus, type StatusEffects, writeStatus } from "../account/change-status.ts";
import { holdOver } from "../account/hold-admin.ts";
import { requireOver } from "../account/set-user-status.ts";
import { audit } from "../audit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { dispatchNotifications } from "../notification/tell.ts";
import { writeStatement, type WrittenStatement } from "../statement/write-statement.ts";

const DAY_MS = 24 * 3_600_000;
/** The same words by the same moderator so soon are a retry. */
const RETRY_MS = 600_000;

type Decided = Partial<WrittenStatement> & { statementId: string; effects?: StatusEffects };

/**
 * A moderator warns, limits, suspends or bans a person, with a statement of reasons that reaches them. A limit closes
 * publishing, bidding and buying until its end. A suspension ends every session, hides the listings and voids open offers, and
 * is over at its end, if it has one. A ban also ends the person's auctions without a sale and voids their bids. A later
 * suspension or limit replaces an earlier one. Of two decisions on what both saw one wins; the same moderator's same one again
 * changes nothing.
 * @throws UnauthenticatedError, ForbiddenError (also on the own account, and on staff but for admins), NotFoundError,
 * InvalidError (END_REQUIRED, NO_END, BAD_END), ConflictError (STALE_VERSION, ALREADY_BANNED, STATUS_CHANGED).
 */
export async function decidePerson(
  ctx: ServiceContext,
  input: DecidePersonInput,
): Promise<{ statementId: string }> {
  requireModerator(ctx);
  const endsAt = endOf(input, ctx.now());
  const { statementId, told, effects } = await ctx.db.transaction((rows) =>
    write(ctx, rows, input, endsAt),
  );
  if (told) await dispatchNotifications(ctx, told);
  if (effects) await followStatus(ctx, effects);
  return { statementId };
}

function endOf({ decision, endsAt }: DecidePersonInput, now: number): Date | null {
  if (!endsAt) {
    if (decision === "LIMIT") throw onEnd("END_REQUIRED", "Say until when the limit holds.");
    return null;
  }
  if (decision === "WARN" || decision === "BAN")
    throw onEnd("NO_END", "A warning or a ban has no end.");
  const end = new Date(endsAt);
  if (end.getTime() <= now || end.getTime() > now + MOST_DAYS * DAY_MS)
    throw onEnd("BAD_END", `Choose an end within the next ${MOST_DAYS} days.`);
  return end;
}

function onEnd(reason: string, message: string): InvalidError {
  return new InvalidError(message, { reason, issues: [{ field: "endsAt", message }] });
}

async function write(
  ctx: ServiceContext,
  rows: Rows,
  input: DecidePersonInput,
  endsAt: Date | null,
): Promise<Decided> {
  const moderator = requireModerator(ctx);
  const { userId, decision, ground, text } = input;
  const user = await rows.users.findOne({ _id: userId });
  if (!user) throw new NotFoundError("There is no such account.");
  requireOver(moderator, user);
  const [newest = null] = await rows.statements.find(
    { personId: userId },
    { sort: { createdAt: -1, _id: -1 }, limit: 1 },
  );
  if (newest && isRetry(newest, input, moderator.userId, ctx.now()))
    return { statementId: newest._id };
  if (input.seen !== undefined && (newest?._id ?? null) !== input.seen)
    throw new ConflictError("Somebody else decided about this person after you looked.", {
      reason: "STALE_VERSION",
    });
  if (user.status === "BANNED")
    throw new ConflictError("This account is banned already.", { reason: "ALREADY_BANNED" });
  await holdOver(ctx, rows, user);
  const effects = await apply(ctx, rows, user, input, endsAt);
  const { statement, told } = await writeStatement(ctx, rows, {
    personId: userId,
    decision,
    subject: "ACCOUNT",
    subjectId: userId,
    ground,
    text,
    endsAt,
    before: {
      status: user.status,
      suspendedUntil: user.suspendedUntil ?? null,
      limitedUntil: user.limitedUntil ?? null,
    },
  });
  await audit(ctx, rows, `person.${decision.toLowerCase()}`, "user", userId, {
    statementId: statement._id,
    ground,
    endsAt: endsAt?.toISOString() ?? null,
  });
  return { statementId: statement._id, told, ...(effects ? { effects } : {}) };
}

function isRetry(
  newest: StatementRow,
  { decision, ground, text, endsAt = null }: DecidePersonInput,
  moderatorId: string,
  now: number,
): boolean {
  return (
    newest.decidedById === moderatorId &&
    newest.undoneAt === null &&
    newest.decision === decision &&
    newest.ground === ground &&
    newest.text === text &&
    (newest.endsAt?.getTime() ?? null) === (endsAt && Date.parse(endsAt)) &&
    now - newest.createdAt.getTime() < RETRY_MS
  );
}

/** Always writes to the account, so that of two transactions at once one meets the other's statement. */
async function apply(
  ctx: ServiceContext,
  rows: Rows,
  user: UserRow,
  { decision, text: reason }: DecidePersonInput,
  endsAt: Date | null,
): Promise<StatusEffects | null> {
  if (decision === "SUSPEND" || decision === "BAN") {
    const status = decision === "BAN" ? "BANNED" : "SUSPENDED";
    return writeStatus(ctx, rows, user, { status, suspendedUntil: endsAt, reason });
  }
  const fields = { updatedAt: new Date(ctx.now()) };
  const set = decision === "LIMIT" ? { ...fields, limitedUntil: endsAt } : fields;
  await rows.users.updateOne({ _id: user._id }, { $set: set });
  return null;
}
