import { requireUser, type ServiceContext } from "../context.ts";
import { countUnreadMessages } from "./unread-messages.ts";

/** Unread messages of the signed-in person over all threads. @throws UnauthenticatedError */
export async function myUnreadMessages(ctx: ServiceContext): Promise<{ unreadMessages: number }> {
  const { userId } = requireUser(ctx);
  return { unreadMessages: await countUnreadMessages(ctx.db.rows, userId) };
}
