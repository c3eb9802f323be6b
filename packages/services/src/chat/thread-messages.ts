import { MESSAGES_PAGE, type MessagesInput, type MessagesResult } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { ownThread } from "./sides.ts";
import { toMessages } from "./to-message.ts";

/**
 * A page of an own thread: the newest messages, those before `beforeSeq`, or the first ones after `afterSeq`.
 * @throws UnauthenticatedError, NotFoundError for everyone but the two sides.
 */
export async function threadMessages(
  ctx: ServiceContext,
  { threadId, beforeSeq, afterSeq }: MessagesInput,
): Promise<MessagesResult> {
  const { userId } = await ownThread(ctx, threadId);
  const forward = afterSeq !== undefined;
  const seq = {
    ...(beforeSeq === undefined ? {} : { $lt: beforeSeq }),
    ...(forward ? { $gt: afterSeq } : {}),
  };
  const found = await ctx.db.rows.messages.find(
    { threadId, ...(Object.keys(seq).length > 0 ? { seq } : {}) },
    { sort: { seq: forward ? 1 : -1 }, limit: MESSAGES_PAGE + 1 },
  );
  const page = found.slice(0, MESSAGES_PAGE);
  const inOrder = forward ? page : page.reverse();
  return {
    messages: await toMessages(ctx.db.rows, inOrder, userId),
    more: found.length > MESSAGES_PAGE,
  };
}
