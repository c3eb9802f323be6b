import type { NotificationRow, PushSubscriptionRow } from "@loopbid/db";
import { NOTIFICATION_RULES, type NotificationType } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { isOutdated } from "./is-outdated.ts";
import { noticeTexts } from "./notice-texts.ts";
import { planPush } from "./plan.ts";
import type { PushMessage, PushOutcome } from "./push-service.ts";
import { toTold } from "./to-told.ts";
import { toWishes } from "./wishes.ts";

/** How long push services that refuse are asked again. */
const TRY_FOR_MS = 3_600_000;
const TRY_AGAIN_MS = 60_000;
const DAY_S = 24 * 3_600;

/**
 * Pushes one notification that is due to all browsers of its reader, or puts it off. It is claimed before it is sent: a
 * worker that dies in between has pushed nothing, and nobody is pushed twice. Only where every push service said no is it
 * tried again, for an hour.
 */
export async function deliverPush(ctx: ServiceContext, row: NotificationRow): Promise<void> {
  const { rows } = ctx.db;
  const wishes = toWishes(await rows.notification_settings.findOne({ _id: row.userId }));
  const plan = planPush(toTold(row), wishes, ctx.now());
  if (plan.kind === "wait") return lookAgain(ctx, row, plan.at);
  const send = ctx.push?.send;
  const browsers =
    plan.kind === "send" && send ? await rows.push_subscriptions.find({ userId: row.userId }) : [];
  const wanted = browsers.length > 0 && !(await isOutdated(ctx, row));
  const pushAt = wanted ? new Date(ctx.now()) : null;
  const { _id, pushDueAt } = row;
  const claimed = await rows.notifications.updateOne(
    { _id, pushDueAt },
    { $set: { pushDueAt: null, pushAt } },
  );
  if (claimed === 0 || !wanted || !send) return;
  const message = toMessage(row, wishes.timeZone, ctx.now());
  const outcomes = await Promise.all(
    browsers.map(async (browser) => {
      const outcome = await send(browser, message);
      if (outcome === "gone") await forget(ctx, browser);
      return outcome;
    }),
  );
  if (mayTryAgain(outcomes) && ctx.now() - row.createdAt.getTime() < TRY_FOR_MS) {
    const again = { pushDueAt: new Date(ctx.now() + TRY_AGAIN_MS), pushAt: null };
    await rows.notifications.updateOne({ _id, pushDueAt: null }, { $set: again });
  }
}

function mayTryAgain(outcomes: readonly PushOutcome[]): boolean {
  const there = outcomes.filter((outcome) => outcome !== "gone");
  return there.length > 0 && there.every((outcome) => outcome === "refused");
}

async function lookAgain(
  { db }: ServiceContext,
  { _id, pushDueAt }: NotificationRow,
  at: number,
): Promise<void> {
  await db.rows.notifications.updateOne({ _id, pushDueAt }, { $set: { pushDueAt: new Date(at) } });
}

/** Unless the browser has signed up anew meanwhile. */
async function forget({ db }: ServiceContext, { _id, auth }: PushSubscriptionRow): Promise<void> {
  await db.rows.push_subscriptions.deleteOne({ _id, auth });
}

const MAX_TITLE = 120;
const MAX_BODY = 240;

function toMessage(row: NotificationRow, timeZone: string, now: number): PushMessage {
  const { subject, short } = noticeTexts(row, timeZone);
  const left = row.deadlineAt ? Math.ceil((row.deadlineAt.getTime() - now) / 1_000) : DAY_S;
  const { urgent } = NOTIFICATION_RULES[row.type as NotificationType];
  // One of a kind for what it is about: a newer one takes the place of an older one.
  const tag = `${row.type}:${row.path}`;
  return {
    payload: JSON.stringify({
      id: row._id,
      title: subject.slice(0, MAX_TITLE),
      body: short.slice(0, MAX_BODY),
      path: row.path,
      image: row.imageKey ? `/images/${row.imageKey}-480.webp` : null,
      tag,
    }),
    topic: tag,
    urgency: urgent ? "high" : "normal",
    ttl: Math.min(DAY_S, Math.max(1, left)),
  };
}
