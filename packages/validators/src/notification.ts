import { z } from "zod";
import { id, instant } from "./common.ts";

/** Every kind of thing that people are told, by the group that they are turned on and off with. */
export const NOTIFICATION_GROUPS = {
  bids: ["outbid", "auction-ending", "bids-cancelled"],
  orders: ["bought", "sold", "payment-reminder", "sale-unpaid", "second-chance"],
  messages: ["message"],
  offers: ["offer-received", "offer-countered", "offer-closed"],
  watching: ["price-drop", "ending-soon", "relisted", "watcher-offer"],
  searches: ["saved-search"],
  listings: ["listing-live", "listing-held", "listing-removed"],
  account: ["decision"],
} as const;
export type NotificationGroup = keyof typeof NOTIFICATION_GROUPS;
export type NotificationType = (typeof NOTIFICATION_GROUPS)[NotificationGroup][number];

export const NOTIFICATION_TYPES = Object.values(NOTIFICATION_GROUPS).flat() as NotificationType[];
export const NotificationType = z.enum(
  NOTIFICATION_TYPES as [NotificationType, ...NotificationType[]],
);

export const NOTIFICATION_CHANNELS = ["inApp", "email", "push"] as const;
export const NotificationChannel = z.enum(NOTIFICATION_CHANNELS);
export type NotificationChannel = z.infer<typeof NotificationChannel>;

/** As its reader sees it: the text is written by the page from the type's message and the values. */
export const Notification = z.object({
  id,
  type: NotificationType,
  values: z.record(z.string(), z.string()),
  path: z.string(),
  imageKey: z.string().nullable(),
  read: z.boolean(),
  at: instant,
});
export type Notification = z.infer<typeof Notification>;

export const NotificationsInput = z.object({ cursor: z.string().max(80).nullish() });
export const NotificationsResult = z.object({
  items: z.array(Notification),
  unread: z.number(),
  nextCursor: z.string().nullable(),
});
export type NotificationsResult = z.infer<typeof NotificationsResult>;

/** What to mark as read: these, or those that lead to a path; all where both are left out. */
export const ReadNotificationsInput = z.object({
  ids: z.array(id).min(1).max(100).optional(),
  path: z.string().min(1).max(300).optional(),
});
export type ReadNotificationsInput = z.infer<typeof ReadNotificationsInput>;

const minuteOfDay = z.number().int().min(0).max(1_439);

export const NotificationSettings = z.object({
  /** Whether each type is told on each channel. */
  channels: z.record(NotificationType, z.record(NotificationChannel, z.boolean())),
  timeZone: z.string(),
  quiet: z.object({ from: minuteOfDay, to: minuteOfDay }).nullable(),
  digest: z.enum(["NONE", "DAILY", "WEEKLY"]),
});
export type NotificationSettings = z.infer<typeof NotificationSettings>;

const timeZone = z
  .string()
  .max(64)
  .refine((name) => {
    try {
      new Intl.DateTimeFormat("en", { timeZone: name });
      return true;
    } catch {
      return false;
    }
  }, "This is not a time zone.");

export const UpdateNotificationSettingsInput = z
  .object({
    set: z
      .array(z.object({ type: NotificationType, channel: NotificationChannel, on: z.boolean() }))
      .max(200),
    timeZone,
    quiet: z.object({ from: minuteOfDay, to: minuteOfDay }).nullable(),
    digest: z.enum(["NONE", "DAILY", "WEEKLY"]),
  })
  .partial();
export type UpdateNotificationSettingsInput = z.infer<typeof UpdateNotificationSettingsInput>;

/** What a browser's push manager gives. */
export const PushSubscriptionInput = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(1_000),
  keys: z.object({
    p256dh: z.string().regex(/^[A-Za-z0-9_-]{80,100}={0,2}$/),
    auth: z.string().regex(/^[A-Za-z0-9_-]{20,30}={0,2}$/),
  }),
});
export type PushSubscriptionInput = z.infer<typeof PushSubscriptionInput>;

/** `publicKey` is null where this shop sends no push messages. */
export const PushKey = z.object({ publicKey: z.string().nullable() });
export const PushEndpointInput = PushSubscriptionInput.pick({ endpoint: true });

/** What the link of a mail turns off: the mails of a group, or the digest. */
export const MailTopic = z.enum([
  ...(Object.keys(NOTIFICATION_GROUPS) as [NotificationGroup, ...NotificationGroup[]]),
  "digest",
]);
export type MailTopic = z.infer<typeof MailTopic>;

/** The key of an unsubscribe link: whose mails (32 random bytes, base64url) and which of them. */
export const UnsubscribeKey = z
  .string()
  .max(80)
  .regex(/^[\w-]{43}\.[a-z]+$/)
  .transform((text) => {
    const [key, topic] = text.split(".") as [string, string];
    return { key, topic };
  })
  .pipe(z.object({ key: z.string(), topic: MailTopic }));
export type UnsubscribeKey = z.infer<typeof UnsubscribeKey>;
