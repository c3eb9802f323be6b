import { ConflictError } from "@loopbid/core";
import { type ChatCaseRow, isDuplicateKey } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { announceCase } from "../desk/announce.ts";

const TRIES = 8;

export type CaseKey = Pick<ChatCaseRow, "threadId" | "listingId" | "personId">;
export type CaseEvidence = Partial<
  Pick<
    ChatCaseRow,
    "warned" | "labels" | "reportedById" | "reportReason" | "reportNote" | "reportedSeq"
  >
>;

const UNDECIDED = {
  state: "OPEN",
  decidedById: null,
  decidedAt: null,
  decision: null,
  note: null,
} as const;

/**
 * Opens the case of a person and a thread, or refreshes it with what `evidenceFor` makes of it; null changes nothing.
 * Each write holds only where nobody wrote in between, else the evidence is read again, so that what is written is never
 * older than what was there. True where something changed.
 * @throws ConflictError where others never stop writing.
 */
export async function writeCase(
  ctx: ServiceContext,
  { threadId, listingId, personId }: CaseKey,
  evidenceFor: (known: ChatCaseRow | null) => Promise<CaseEvidence | null> | CaseEvidence | null,
): Promise<boolean> {
  const { chat_cases } = ctx.db.rows;
  for (let left = TRIES; left > 0; left -= 1) {
    const known = await chat_cases.findOne({ threadId, personId });
    const evidence = await evidenceFor(known);
    if (!evidence) return false;
    const updatedAt = new Date(ctx.now());
    if (known) {
      const matched = await chat_cases.updateOne(
        { _id: known._id, revision: known.revision },
        { $set: { ...evidence, ...UNDECIDED, updatedAt }, $inc: { revision: 1 } },
      );
      if (matched > 0) {
        await announceCase(ctx, "CHAT", known._id);
        return true;
      }
      continue;
    }
    const times = { createdAt: updatedAt, updatedAt };
    try {
      const opened = await chat_cases.insertOne({
        threadId,
        listingId,
        personId,
        revision: 1,
        warned: 0,
        labels: [],
        reportedById: null,
        reportReason: null,
        reportNote: null,
        reportedSeq: null,
        ...UNDECIDED,
        ...evidence,
        ...times,
      });
      await announceCase(ctx, "CHAT", opened._id);
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  throw new ConflictError("Too much is going on in this case. Try again.");
}
