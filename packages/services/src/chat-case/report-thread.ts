import { NotFoundError } from "@loopbid/core";
import type { ChatCaseRow } from "@loopbid/db";
import type { ReportThreadInput } from "@loopbid/validators";
import { ownThread } from "../chat/sides.ts";
import type { ServiceContext } from "../context.ts";
import { type CaseEvidence, writeCase } from "./write-case.ts";

/**
 * Reports the other side of an own thread to the moderators; reporting again replaces the first report. A decided case
 * opens again only over what was written after the decision.
 * @throws UnauthenticatedError, NotFoundError for everyone but the two sides, and for a message that is not the other's.
 */
export async function reportThread(
  ctx: ServiceContext,
  { threadId, seq, reason, note }: ReportThreadInput,
): Promise<{ ok: true }> {
  const { thread, userId, peerId } = await ownThread(ctx, threadId);
  const { messages } = ctx.db.rows;
  if (seq !== null && !(await messages.findOne({ threadId, seq, senderId: peerId })))
    throw new NotFoundError("There is no such message of the other side.");
  const [newest] = await messages.find(
    { threadId, senderId: peerId },
    { sort: { seq: -1 }, limit: 1, projection: { createdAt: 1 } },
  );
  const report = {
    reportedById: userId,
    reportReason: reason,
    reportNote: note,
    reportedSeq: seq,
  } satisfies CaseEvidence;
  await writeCase(ctx, { threadId, listingId: thread.listingId, personId: peerId }, (known) =>
    isNews(known, report, newest?.createdAt ?? null) ? report : null,
  );
  return { ok: true };
}

function isNews(
  known: ChatCaseRow | null,
  report: Required<
    Pick<ChatCaseRow, "reportedById" | "reportReason" | "reportNote" | "reportedSeq">
  >,
  newestAt: Date | null,
): boolean {
  if (!known) return true;
  if (known.state !== "OPEN") return newestAt !== null && newestAt > (known.decidedAt ?? newestAt);
  return (
    known.reportedById !== report.reportedById ||
    known.reportReason !== report.reportReason ||
    known.reportNote !== report.reportNote ||
    known.reportedSeq !== report.reportedSeq
  );
}
