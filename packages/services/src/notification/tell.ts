import { idOf, type NotificationRow, type Rows } from "@loopbid/db";
import { userEvents } from "@loopbid/realtime";
import { isOn, NOTIFICATION_RULES, type NotificationType } from "@loopbid/validators";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";
import { isMoment } from "./notice-texts.ts";
import { toNotification } from "./to-notification.ts";
import { wishesOf } from "./wishes.ts";

export interface NewNotification {
  userId: string;
  type: NotificationType;
  /** Names the event: one key tells one person once, however often it is recorded. */
  key: string;
  /**
   * Values of the type's message, as text a person reads. Moments may be ISO 8601: each reader sees them on an own clock.
   * News of a type that lapses is over at its `until`: after that nobody is mailed or pushed.
   */
  values: Record<string, string>;
  /** Where it leads, below the shop's address. */
  path: string;
  /** The picture of what it is about. */
  imageKey?: string | null;
}

/**
 * Writes notifications down, in a transaction of the caller's or on their own. Those whose key the person has been told
 * already are left out of what is returned. Dispatch them after the commit.
 */
export async function recordNotifications(
  rows: Rows,
  now: number,
  notifications: readonly NewNotification[],
): Promise<NotificationRow[]> {
  if (notifications.length === 0) return [];
  const wishes = await wishesOf(
    rows,
    notifications.map(({ userId }) => userId),
  );
  const at = new Date(now);
  const made = notifications.map(({ imageKey = null, values, ...rest }) => {
    const inApp = isOn(wishes(rest.userId).choices, rest.type, "inApp");
    return {
      _id: idOf(`notification ${rest.userId} ${rest.key}`),
      ...rest,
      values: values as never,
      imageKey,
      deadlineAt: deadlineOf(rest.type, values),
      inApp,
      // What is not shown is not unread either.
      readAt: inApp ? null : at,
      emailDueAt: new Date(now + NOTIFICATION_RULES[rest.type].mailAfterMs),
      pushDueAt: at,
      emailAt: null,
      pushAt: null,
      batchId: null,
      createdAt: at,
    };
  });
  return rows.notifications.insertMissing(made);
}

function deadlineOf(type: NotificationType, { until }: Record<string, string>): Date | null {
  if (!NOTIFICATION_RULES[type].lapses || !until || !isMoment(until)) return null;
  return new Date(until);
}

/** Sends what was recorded on its way, after the commit. What gets lost here is the sweep's. */
export async function dispatchNotifications(
  ctx: ServiceContext,
  recorded: readonly NotificationRow[],
): Promise<void> {
  await Promise.all([
    afterCommit(ctx, "notifications", () =>
      Promise.all(recorded.filter(({ inApp }) => inApp).map((row) => show(ctx, row))),
    ),
    afterCommit(ctx, "notification.deliver", () =>
      Promise.all(
        recorded.map(({ _id: notificationId }) =>
          ctx.jobs.enqueue("notification.deliver", { notificationId }),
        ),
      ),
    ),
  ]);
}

async function show(ctx: ServiceContext, row: NotificationRow): Promise<void> {
  const { userId } = row;
  const unreadNotifications = await countUnread(ctx, userId);
  const notification = toNotification(row);
  const event = { kind: "notification" as const, notification, unreadNotifications };
  await ctx.publisher.publish(userEvents, userId, event);
}

/** How many notifications a person has not read. */
export function countUnread(ctx: Pick<ServiceContext, "db">, userId: string): Promise<number> {
  return ctx.db.rows.notifications.count({ userId, readAt: null });
}

/** Records and dispatches in one, where nothing else is written with it. Returns how many people were told now. */
export async function tell(
  ctx: ServiceContext,
  notifications: readonly NewNotification[],
): Promise<number> {
  const recorded = await recordNotifications(ctx.db.rows, ctx.now(), notifications);
  await dispatchNotifications(ctx, recorded);
  return recorded.length;
}
