import { ConflictError, ForbiddenError } from "@loopbid/core";
import { type CaseClaimRow, isDuplicateKey } from "@loopbid/db";
import { handlerRefusal } from "@loopbid/domain";
import type { CaseClaimInfo, CaseKind, CaseRef } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { handlesOf } from "../handles-of.ts";
import { announceCase } from "./announce.ts";

/** A page that has the case open renews its claim well before. */
export const CLAIM_MS = 10 * 60_000;

/**
 * Takes a case for the moderator who asks, or renews the own claim, for ten minutes. Of two at once one gets it.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators (OWN_DECISION, OWN_APPEAL: who may not decide an
 * appeal does not keep it from others), ConflictError (CLAIMED, with `by` and `expiresAt`) while another moderator has it.
 */
export async function claimCase(
  ctx: ServiceContext,
  { kind, subjectId }: CaseRef,
): Promise<CaseClaimInfo> {
  const { userId, handle } = requireModerator(ctx);
  if (kind === "APPEAL") await assertMayHandle(ctx, subjectId);
  const now = new Date(ctx.now());
  const expiresAt = new Date(now.getTime() + CLAIM_MS);
  const free = { $or: [{ moderatorId: userId }, { expiresAt: { $lte: now } }] };
  const before = await ctx.db.rows.case_claims.findOneAndUpdate(
    { kind, subjectId, ...free },
    { $set: { moderatorId: userId, expiresAt } },
    { returnDocument: "before" },
  );
  if (!before) await insertClaim(ctx, { kind, subjectId, moderatorId: userId, expiresAt });
  const renewed = before?.moderatorId === userId && before.expiresAt > now;
  if (!renewed) await announceCase(ctx, kind, subjectId);
  return { by: handle, mine: true, expiresAt: expiresAt.toISOString() };
}

async function assertMayHandle(ctx: ServiceContext, appealId: string): Promise<void> {
  const { userId } = requireModerator(ctx);
  const appeal = await ctx.db.rows.appeals.findOne({ _id: appealId });
  const statement = appeal && (await ctx.db.rows.statements.findOne({ _id: appeal.statementId }));
  const reason = statement && handlerRefusal(statement, userId);
  if (reason) throw new ForbiddenError("Somebody else decides about this appeal.", { reason });
}

async function insertClaim(ctx: ServiceContext, claim: Omit<CaseClaimRow, "_id">): Promise<void> {
  try {
    await ctx.db.rows.case_claims.insertOne(claim);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await assertUnclaimed(ctx, claim.kind, claim.subjectId);
  }
}

/** Gives the own claim back; where there is none, nothing happens. */
export async function releaseCase(
  ctx: ServiceContext,
  { kind, subjectId }: CaseRef,
): Promise<{ ok: true }> {
  const { userId: moderatorId } = requireModerator(ctx);
  const deleted = await ctx.db.rows.case_claims.deleteOne({ kind, subjectId, moderatorId });
  if (deleted > 0) await announceCase(ctx, kind, subjectId);
  return { ok: true };
}

/**
 * Decisions ask this first, so that nobody decides what somebody else is working on. The decision's own write still
 * settles who came first.
 * @throws ConflictError (CLAIMED) while another moderator has the case.
 */
export async function assertUnclaimed(
  ctx: ServiceContext,
  kind: CaseKind,
  subjectId: string,
): Promise<void> {
  const { userId } = requireModerator(ctx);
  const claim = await ctx.db.rows.case_claims.findOne({
    kind,
    subjectId,
    moderatorId: { $ne: userId },
    expiresAt: { $gt: new Date(ctx.now()) },
  });
  if (!claim) return;
  const moderator = await ctx.db.rows.users.findOne({ _id: claim.moderatorId });
  const by = moderator?.handle ?? "another moderator";
  throw new ConflictError(`@${by} is working on this case.`, {
    reason: "CLAIMED",
    data: { by, expiresAt: claim.expiresAt.toISOString() },
  });
}

/** The claims that stand, by case. */
export async function claimsOf(
  ctx: ServiceContext,
  cases: readonly CaseRef[],
): Promise<ReadonlyMap<string, CaseClaimInfo>> {
  if (cases.length === 0) return new Map();
  const { userId } = requireModerator(ctx);
  const found = await ctx.db.rows.case_claims.find({
    kind: { $in: [...new Set(cases.map(({ kind }) => kind))] },
    subjectId: { $in: cases.map(({ subjectId }) => subjectId) },
    expiresAt: { $gt: new Date(ctx.now()) },
  });
  if (found.length === 0) return new Map();
  const handles = await handlesOf(
    ctx.db,
    found.map(({ moderatorId }) => moderatorId),
  );
  return new Map(
    found.map(({ kind, subjectId, moderatorId, expiresAt }) => [
      caseKey({ kind, subjectId }),
      {
        by: handles.get(moderatorId) ?? "",
        mine: moderatorId === userId,
        expiresAt: expiresAt.toISOString(),
      },
    ]),
  );
}

export function caseKey({ kind, subjectId }: CaseRef): string {
  return `${kind}:${subjectId}`;
}
