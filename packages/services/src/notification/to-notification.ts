import type { NotificationRow } from "@loopbid/db";
import type { Notification, NotificationType } from "@loopbid/validators";

/** As its reader sees it. */
export function toNotification(row: NotificationRow): Notification {
  return {
    id: row._id,
    type: row.type as NotificationType,
    values: row.values as Record<string, string>,
    path: row.path,
    imageKey: row.imageKey,
    read: row.readAt !== null,
    at: row.createdAt.toISOString(),
  };
}
