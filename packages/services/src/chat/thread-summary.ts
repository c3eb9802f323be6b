import type { ThreadSummary } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { ownThread } from "./sides.ts";
import { gatherThreadFacts, toThread } from "./to-thread.ts";

/** One own thread. @throws UnauthenticatedError, NotFoundError for everyone but the two sides. */
export async function threadSummary(
  ctx: ServiceContext,
  { threadId }: { threadId: string },
): Promise<ThreadSummary> {
  const { thread, userId } = await ownThread(ctx, threadId);
  return toThread(thread, userId, await gatherThreadFacts(ctx.db.rows, [thread]));
}
