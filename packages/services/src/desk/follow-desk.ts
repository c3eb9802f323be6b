import { ALL_MODERATORS, deskEvents, type Hub, type Seat } from "@loopbid/realtime";
import type { DeskEvent } from "@loopbid/validators";
import type { Follower } from "../auction/follow-auction.ts";
import { requireModerator, type ServiceContext } from "../context.ts";

const ALL_CHANGED: DeskEvent = { kind: "cases-changed", caseKind: null, subjectId: null };

/**
 * A seat at the moderators' channel: it says that cases changed, and starts by saying so.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export function followDesk(
  ctx: ServiceContext,
  hub: Hub,
  { lastEventId }: { lastEventId?: string | null | undefined },
  { outlet }: Follower,
): Promise<Seat> {
  const { userId } = requireModerator(ctx);
  return hub.sit(deskEvents, ALL_MODERATORS, {
    outlet,
    viewer: userId,
    resumeFrom: lastEventId,
    snapshot: async () => ALL_CHANGED,
  });
}
