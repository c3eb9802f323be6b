import type { MessageRow } from "@loopbid/db";
import type { JobPayload } from "@loopbid/jobs";
import { userEvents } from "@loopbid/realtime";
import type { ChatWarning } from "@loopbid/validators";
import { afterCommit } from "../after-commit.ts";
import { requireSystem, type ServiceContext } from "../context.ts";
import { reviewConduct } from "../chat-case/review-conduct.ts";
import { peerOf } from "./sides.ts";
import { toWarnings } from "./to-message.ts";

/** What a reader should be warned of in a message. */
export interface MessageOpinion {
  warnings: readonly ChatWarning[];
  /** Null where the text model did not answer: then these are the warnings of the rules alone. */
  modelVersion: string | null;
}

export type AssessMessage = (text: string) => Promise<MessageOpinion>;

/** A message that the model has not read for so long is left to the rules. */
const GIVE_UP_MS = 24 * 3_600_000;

/** `waiting`: the model has not read it yet, and the sweep asks again. */
export type MessageCheck = "clear" | "warned" | "waiting" | "dropped";

/**
 * Reads a message that was sent, stores what its reader is warned of and tells the reader. Without the text model it
 * does what the rules can and leaves the rest to the sweep. Runs any number of times, and acts once.
 * @throws ForbiddenError for anyone but the system's own jobs.
 */
export async function checkMessage(
  ctx: ServiceContext,
  { messageId }: JobPayload<"chat.check-message">,
  assess: AssessMessage,
): Promise<MessageCheck> {
  requireSystem(ctx);
  const { messages } = ctx.db.rows;
  const message = await messages.findOne({ _id: messageId, checkedAt: null });
  if (!message) return "dropped";
  const opinion = await assess(message.text);
  const warnings = [...new Set([...toWarnings(message.warnings), ...opinion.warnings])];
  const news = warnings.length > message.warnings.length;
  if (news) {
    const { modelVersion } = opinion;
    await messages.updateOne(
      { _id: messageId, checkedAt: null },
      { $set: { warnings, modelVersion } },
    );
    await tellReader(ctx, message, warnings);
  }
  if (warnings.length > 0) await reviewConduct(ctx, message.threadId, message.senderId);
  const { modelVersion } = opinion;
  const old = ctx.now() - message.createdAt.getTime() > GIVE_UP_MS;
  if (modelVersion === null && !old) return "waiting";
  // Last: what a crash leaves half done is done again.
  await messages.updateOne(
    { _id: messageId, checkedAt: null },
    { $set: { checkedAt: new Date(ctx.now()), modelVersion } },
  );
  return warnings.length > 0 ? "warned" : "clear";
}

async function tellReader(
  ctx: ServiceContext,
  { threadId, seq, state, senderId }: MessageRow,
  warnings: ChatWarning[],
): Promise<void> {
  const thread = await ctx.db.rows.threads.findOne({ _id: threadId });
  if (!thread) return;
  const event = { kind: "message-checked", threadId, seq, state, warnings } as const;
  await afterCommit(ctx, "message checked", () =>
    ctx.publisher.publish(userEvents, peerOf(thread, senderId), event),
  );
}
