import {
  choiceKey,
  DIGEST_GROUPS,
  isOn,
  type MailTopic,
  NOTIFICATION_GROUPS,
  NOTIFICATION_RULES,
  type NotificationType,
  type UnsubscribeKey,
} from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { changeSettings } from "./notification-settings.ts";
import { toWishes, type Wishes } from "./wishes.ts";

export interface Unsubscription {
  topic: MailTopic;
  /** Whether mails of the topic are off. */
  off: boolean;
}

type Services = Pick<ServiceContext, "db" | "now">;

/** The digest stands for all that goes into it. */
function typesOf(topic: MailTopic): NotificationType[] {
  const groups = topic === "digest" ? DIGEST_GROUPS : [topic];
  return groups.flatMap((group): readonly NotificationType[] => NOTIFICATION_GROUPS[group]);
}

function isOff({ choices }: Wishes, topic: MailTopic): boolean {
  return !typesOf(topic).some((type) => isOn(choices, type, "email"));
}

/** What a mail's link stands for, and how it is now; null for a key that nobody has. Whoever has the link may ask. */
export async function readUnsubscription(
  ctx: Pick<Services, "db">,
  { key, topic }: UnsubscribeKey,
): Promise<Unsubscription | null> {
  const row = await ctx.db.rows.notification_settings.findOne({ unsubscribeKey: key });
  return row && { topic, off: isOff(toWishes(row), topic) };
}

/**
 * Turns the mails of a link's topic off, or back to what they are for everyone. The key in the link is who asks: nobody
 * is signed in. Null for a key that nobody has.
 */
export async function changeSubscription(
  ctx: Services,
  { key, topic }: UnsubscribeKey,
  on: boolean,
): Promise<Unsubscription | null> {
  const { rows } = ctx.db;
  const row = await rows.notification_settings.findOne({ unsubscribeKey: key });
  if (!row) return null;
  const fields = Object.fromEntries(
    typesOf(topic).map((type) => [
      `overrides.${choiceKey(type, "email")}`,
      on && NOTIFICATION_RULES[type].email,
    ]),
  );
  const changed = await changeSettings(rows, row._id, ctx.now(), fields);
  return { topic, off: isOff(toWishes(changed), topic) };
}
