import { ALL_USERS, sessionControl } from "@loopbid/realtime";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";

/** Tells every process to close the sockets of sessions below `sessionVersion`. HTTP reads the version on each call. */
export function announceEndedSessions(
  ctx: ServiceContext,
  userId: string,
  sessionVersion: number,
): Promise<void> {
  return afterCommit(ctx, "sessions ended", () =>
    ctx.publisher.publish(sessionControl, ALL_USERS, {
      kind: "sessions-ended",
      userId,
      sessionVersion,
    }),
  );
}
