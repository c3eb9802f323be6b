import {
  NOTIFICATION_GROUPS,
  type NotificationChannel,
  type NotificationGroup,
  type NotificationType,
} from "./notification.ts";

/** How a type is told where its reader has not chosen otherwise. */
export interface NotificationRule {
  inApp: boolean;
  email: boolean;
  push: boolean;
  /** Ms that a mail waits for its reader to see the news on the site, or for more of the same. */
  mailAfterMs: number;
  /** Does not wait for the end of quiet hours that what it is about would not outlast. */
  urgent: boolean;
  /** Is over at the moment `until` of its values. */
  lapses: boolean;
  /** Mailed also to someone who has read it on the site: a record of a sale or a decision. */
  record: boolean;
}

const MINUTE = 60_000;

const NEWS: NotificationRule = {
  inApp: true,
  email: true,
  push: true,
  mailAfterMs: 0,
  urgent: false,
  lapses: false,
  record: false,
};
const QUIET_NEWS: NotificationRule = { ...NEWS, push: false };
const RECORD: NotificationRule = { ...NEWS, record: true };

export const NOTIFICATION_RULES: Readonly<Record<NotificationType, NotificationRule>> = {
  outbid: { ...NEWS, mailAfterMs: MINUTE, urgent: true, lapses: true },
  "auction-ending": { ...NEWS, email: false, urgent: true, lapses: true },
  "bids-cancelled": RECORD,
  bought: RECORD,
  sold: RECORD,
  "payment-reminder": { ...RECORD, urgent: true, lapses: true },
  "sale-unpaid": RECORD,
  "second-chance": { ...RECORD, urgent: true, lapses: true },
  // The inbox counts messages; the bell would count them a second time.
  message: { ...NEWS, inApp: false, mailAfterMs: 5 * MINUTE },
  "offer-received": { ...NEWS, mailAfterMs: MINUTE, lapses: true },
  "offer-countered": { ...NEWS, mailAfterMs: MINUTE, lapses: true },
  "offer-closed": { ...QUIET_NEWS, mailAfterMs: MINUTE },
  "price-drop": NEWS,
  "ending-soon": { ...NEWS, lapses: true },
  relisted: QUIET_NEWS,
  "watcher-offer": { ...NEWS, lapses: true },
  "saved-search": QUIET_NEWS,
  "listing-live": { ...RECORD, push: false },
  "listing-held": { ...RECORD, push: false },
  "listing-removed": RECORD,
  decision: RECORD,
};

/** Groups whose mails come together for who wants a digest. Sales, bids and offers wait for no morning. */
export const DIGEST_GROUPS = ["watching", "searches", "listings", "messages"] as const;

const GROUP_OF = new Map(
  Object.entries(NOTIFICATION_GROUPS).flatMap(([group, types]) =>
    types.map((type) => [type as NotificationType, group as NotificationGroup]),
  ),
);

export function groupOf(type: NotificationType): NotificationGroup {
  return GROUP_OF.get(type)!;
}

export function isDigested(type: NotificationType): boolean {
  return (DIGEST_GROUPS as readonly string[]).includes(groupOf(type));
}

/** Under which a person's choice for a type and channel is kept. */
export function choiceKey(type: NotificationType, channel: NotificationChannel): string {
  return `${type}:${channel}`;
}

/**
 * What is told whatever a person chose: sales in the list on the site, since there is money to pay and an item to send,
 * and decisions about the account there and by mail.
 */
export function isFixed(type: NotificationType, channel: NotificationChannel): boolean {
  if (groupOf(type) === "account") return channel !== "push";
  return channel === "inApp" && groupOf(type) === "orders";
}

/** Whether someone is told of a type on a channel; `choices` by `choiceKey`. */
export function isOn(
  choices: Readonly<Record<string, unknown>>,
  type: NotificationType,
  channel: NotificationChannel,
): boolean {
  if (isFixed(type, channel)) return true;
  const chosen = choices[choiceKey(type, channel)];
  return typeof chosen === "boolean" ? chosen : NOTIFICATION_RULES[type][channel];
}
