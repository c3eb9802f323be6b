import type { UserEvent } from "@loopbid/validators";

export interface Unread {
  messages: number;
  notifications: number;
}

/** The counts after an event: each that changes one carries the whole count, so a missed one does no harm. */
export function unreadAfter(unread: Unread, event: UserEvent): Unread {
  const next = { ...unread };
  if ("unreadMessages" in event) next.messages = event.unreadMessages;
  if ("unreadNotifications" in event) next.notifications = event.unreadNotifications;
  const same = next.messages === unread.messages && next.notifications === unread.notifications;
  return same ? unread : next;
}

/** What a badge shows: nothing for none, and at most two digits. */
export function badgeText(count: number): string | null {
  if (count <= 0) return null;
  return count > 99 ? "99+" : String(count);
}
