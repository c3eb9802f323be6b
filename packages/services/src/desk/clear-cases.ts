import { ConflictError, ForbiddenError, NotFoundError } from "@loopbid/core";
import type { ClearCasesInput, ClearCasesResult } from "@loopbid/validators";
import { assertBulkApproval } from "./assert-bulk.ts";
import { decideChatCase } from "../chat-case/decide-chat-case.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { decideListingReport } from "../listing-report/decide-listing-report.ts";
import { decide } from "../moderation/decide.ts";
import { decideShillAlert } from "../shill/decide-alert.ts";

type Asked = ClearCasesInput["cases"][number];

/**
 * Approves held listings and dismisses the other cases, one after the other, each as if it were decided alone: one that
 * changed, is claimed by another moderator, is about the moderator or has to be read stays open, and the rest go on.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function clearCases(
  ctx: ServiceContext,
  { cases }: ClearCasesInput,
): Promise<ClearCasesResult> {
  requireModerator(ctx);
  const results: ClearCasesResult["results"] = [];
  for (const asked of cases) {
    const { kind, subjectId } = asked;
    results.push({ kind, subjectId, ...(await clear(ctx, asked)) });
  }
  return { results };
}

async function clear(
  ctx: ServiceContext,
  asked: Asked,
): Promise<{ cleared: boolean; reason: string | null }> {
  try {
    await clearOne(ctx, asked);
    return { cleared: true, reason: null };
  } catch (error) {
    if (error instanceof ConflictError)
      return { cleared: false, reason: error.detail.reason ?? null };
    if (error instanceof ForbiddenError) return { cleared: false, reason: "OWN_CASE" };
    if (error instanceof NotFoundError) return { cleared: false, reason: "GONE" };
    throw error;
  }
}

async function clearOne(
  ctx: ServiceContext,
  { kind, subjectId, revision, newestAt }: Asked,
): Promise<unknown> {
  switch (kind) {
    case "LISTING":
      await assertBulkApproval(ctx, subjectId);
      return decide(ctx, {
        listingId: subjectId,
        version: revision,
        decision: "APPROVE",
        statement: "",
        labels: [],
      });
    case "REPORT":
      return decideListingReport(ctx, {
        listingId: subjectId,
        version: revision,
        seenUntil: newestAt,
        decision: "DISMISS",
        statement: "",
        labels: [],
      });
    case "CHAT":
      return decideChatCase(ctx, { caseId: subjectId, revision, decision: "DISMISS", note: "" });
    case "SHILL":
      return decideShillAlert(ctx, { alertId: subjectId, revision, decision: "DISMISS", note: "" });
    case "APPEAL":
      // A person asked for a person: never one of many.
      throw new ConflictError("Decide an appeal by itself.", { reason: "ONE_BY_ONE" });
  }
}
