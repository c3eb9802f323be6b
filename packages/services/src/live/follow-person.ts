import { type Hub, type Seat, userEvents } from "@loopbid/realtime";
import type { UserEvent } from "@loopbid/validators";
import type { Follower } from "../auction/follow-auction.ts";
import { countUnreadMessages } from "../chat/unread-messages.ts";
import { requireUser, type ServiceContext } from "../context.ts";

/**
 * A seat at the signed-in person's own channel: what they are told, from where this tab left off, and the counts to
 * start from where that is not known any more.
 * @throws UnauthenticatedError
 */
export function followPerson(
  ctx: ServiceContext,
  hub: Hub,
  { lastEventId }: { lastEventId?: string | null | undefined },
  { outlet }: Follower,
): Promise<Seat> {
  const { userId } = requireUser(ctx);
  return hub.sit(userEvents, userId, {
    outlet,
    viewer: userId,
    resumeFrom: lastEventId,
    snapshot: () => snapshotOf(ctx, userId),
  });
}

async function snapshotOf(ctx: ServiceContext, userId: string): Promise<UserEvent> {
  const { rows } = ctx.db;
  const [unreadMessages, unreadNotifications] = await Promise.all([
    countUnreadMessages(rows, userId),
    rows.notifications.count({ userId, readAt: null }),
  ]);
  return { kind: "snapshot", unreadMessages, unreadNotifications };
}
