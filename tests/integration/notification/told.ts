import { randomWord } from "@loopbid/core";
import type { NotificationRow } from "@loopbid/db";
import { type NewNotification, type PushMessage, type PushService, tell } from "@loopbid/services";
import type { NotificationType } from "@loopbid/validators";
import { queuedJobs } from "../auction/bidding.ts";
import type { Person } from "../factories.ts";
import { type Harness, SYSTEM } from "../harness.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Tells `person` something at `at` (epoch ms) and returns the row. */
export async function told(
  harness: Harness,
  { row }: Person,
  type: NotificationType,
  {
    at = harness.now(),
    until,
    ...news
  }: Partial<NewNotification> & { at?: number; until?: number } = {},
): Promise<NotificationRow> {
  const key = news.key ?? `${type}-${randomWord(10)}`;
  const values = {
    title: "Pixel 8",
    amount: "$120.00",
    name: "Ann",
    text: "Hi there",
    search: "pixel",
    ...(until ? { until: new Date(until).toISOString() } : {}),
  };
  const ctx = { ...harness.ctx(SYSTEM), now: () => at };
  await tell(ctx, [{ userId: row._id, type, values, path: "/listing/pixel-8", ...news, key }]);
  return (await harness.db.rows.notifications.findOne({ userId: row._id, key }))!;
}

/** Mails to a person that wait to be sent, oldest first. */
export async function mailsTo(harness: Harness, { row }: Person) {
  const mails = (await queuedJobs(harness, "mail")).map(({ data }) => data);
  return mails.filter(({ to }) => to === row.email).toReversed() as {
    subject: string;
    text: string;
    html: string;
    headers?: Record<string, string>;
  }[];
}

/** A browser of a person that takes push messages. */
export function makeBrowser(harness: Harness, { row }: Person) {
  return harness.db.rows.push_subscriptions.insertOne({
    userId: row._id,
    endpoint: `https://fcm.googleapis.com/fcm/send/${randomWord(20)}`,
    p256dh: "B".padEnd(87, "A"),
    auth: "A".repeat(22),
    createdAt: new Date(harness.now()),
  });
}

/** A push service that keeps what it was given, and answers as it is told to. */
export function keepingPush(answer: () => Awaited<ReturnType<NonNullable<PushService["send"]>>>) {
  const sent: (PushMessage & { endpoint: string })[] = [];
  const service: PushService = {
    publicKey: "B".padEnd(87, "A"),
    extraHosts: [],
    send: async ({ endpoint }, message) => {
      sent.push({ ...message, endpoint });
      return answer();
    },
  };
  return { service, sent };
}
