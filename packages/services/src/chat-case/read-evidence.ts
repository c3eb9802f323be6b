import type { ChatCaseRow, MessageRow, Rows } from "@loopbid/db";
import type { CaseMessage } from "@loopbid/validators";
import { offersOf, toWarnings } from "../chat/to-message.ts";

const NEWEST = 30;
/** On each side of the reported message. */
const AROUND = 10;

/** The thread as a moderator reads it: its newest messages and those around the reported one, in the order of seq. */
export async function readEvidence(
  rows: Rows,
  { threadId, personId, reportedSeq }: ChatCaseRow,
): Promise<CaseMessage[]> {
  const [newest, around] = await Promise.all([
    rows.messages.find({ threadId }, { sort: { seq: -1 }, limit: NEWEST }),
    reportedSeq === null
      ? []
      : rows.messages.find({
          threadId,
          seq: { $gte: reportedSeq - AROUND, $lte: reportedSeq + AROUND },
        }),
  ]);
  const bySeq = new Map([...newest, ...around].map((message) => [message.seq, message]));
  const messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const offers = await offersOf(rows, messages);
  return messages.map((message) => ({
    ...toEvidence(message),
    byPerson: message.senderId === personId,
    offerCents: (message.offerId && offers.get(message.offerId)?.cents) || null,
  }));
}

function toEvidence(message: MessageRow): Omit<CaseMessage, "byPerson" | "offerCents"> {
  return {
    seq: message.seq,
    text: message.text,
    images: message.images.map(({ key, width, height }) => ({ key, width, height })),
    warnings: toWarnings(message.warnings),
    withheld: message.state === "WITHHELD",
    sentAt: message.createdAt.toISOString(),
  };
}
