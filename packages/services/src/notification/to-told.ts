import type { NotificationRow } from "@loopbid/db";
import type { NotificationType } from "@loopbid/validators";
import type { Told } from "./plan.ts";

export function toTold({ type, inApp, readAt, deadlineAt }: NotificationRow): Told {
  return {
    type: type as NotificationType,
    inApp,
    read: readAt !== null,
    deadlineAt: deadlineAt?.getTime() ?? null,
  };
}
