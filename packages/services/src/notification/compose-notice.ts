import type { NotificationRow, NotificationSettingsRow } from "@loopbid/db";
import type { JobPayload } from "@loopbid/jobs";
import { groupOf, isFixed, type MailTopic, type NotificationType } from "@loopbid/validators";
import { composeMail, type MailItem, type MailOptOut } from "../mail/compose.ts";
import { fill } from "../mail/message.ts";
import { noticeTexts, noticeWords } from "./notice-texts.ts";

type Mail = JobPayload<"mail.send">;

export interface Receiver {
  user: { email: string; name: string };
  settings: NotificationSettingsRow;
}

const MAX_ITEMS = 12;
const { mail: words, digest: digestWords } = noticeWords;

/** One notification as a mail. */
export function composeNotice(
  webUrl: string,
  { user, settings }: Receiver,
  row: NotificationRow,
): Mail {
  const texts = noticeTexts(row, settings.timeZone);
  const type = row.type as NotificationType;
  const group = groupOf(type);
  const why = fill(words.why, { group: noticeWords.group[group] });
  return composeMail({
    to: user.email,
    subject: texts.subject,
    heading: texts.heading,
    greeting: fill(words.hello, { name: user.name }),
    paragraphs: texts.body.split("\n").filter(Boolean),
    items: itemOf(webUrl, row),
    action: { label: texts.action, url: absolute(webUrl, row.path) },
    note: texts.note,
    ...(isFixed(type, "email") ? {} : { optOut: optOutOf(webUrl, settings, group, why) }),
  });
}

/** What waited for one morning, as one mail; newest first. */
export function composeDigest(
  webUrl: string,
  { user, settings }: Receiver,
  rows: readonly NotificationRow[],
): Mail {
  const count = rows.length;
  const left = count - MAX_ITEMS;
  const subject = count === 1 ? digestWords.subject.one : digestWords.subject.other;
  return composeMail({
    to: user.email,
    subject: fill(subject, { count: String(count) }),
    heading: digestWords.heading,
    greeting: fill(words.hello, { name: user.name }),
    paragraphs: [
      digestWords.body,
      ...(left > 0 ? [fill(digestWords.more, { count: String(left) })] : []),
    ],
    items: rows.slice(0, MAX_ITEMS).map((row) => {
      const { subject: title, short: detail } = noticeTexts(row, settings.timeZone);
      return { title, detail, imageUrl: imageUrl(webUrl, row), url: absolute(webUrl, row.path) };
    }),
    action: { label: digestWords.action, url: absolute(webUrl, "/notifications") },
    optOut: optOutOf(webUrl, settings, "digest", words.digestWhy),
  });
}

/** What it is about, where it says so. */
function itemOf(webUrl: string, row: NotificationRow): MailItem[] {
  const { title, amount } = row.values as Record<string, string | undefined>;
  if (!title) return [];
  return [
    { title, detail: amount, imageUrl: imageUrl(webUrl, row), url: absolute(webUrl, row.path) },
  ];
}

function imageUrl(webUrl: string, { imageKey }: NotificationRow): string | null {
  return imageKey ? absolute(webUrl, `/images/${imageKey}-480.webp`) : null;
}

/** Paths are the shop's own; one that leads elsewhere leads home. */
function absolute(webUrl: string, path: string): string {
  const url = URL.parse(path, webUrl);
  return url?.origin === new URL(webUrl).origin ? url.href : webUrl;
}

function optOutOf(
  webUrl: string,
  { unsubscribeKey }: NotificationSettingsRow,
  topic: MailTopic,
  why: string,
): MailOptOut {
  const key = `${unsubscribeKey}.${topic}`;
  return {
    why,
    off: { label: words.off, url: absolute(webUrl, `/unsubscribe?k=${key}`) },
    settings: { label: words.settings, url: absolute(webUrl, "/account/notifications") },
    oneClickUrl: absolute(webUrl, `/api/unsubscribe?k=${key}`),
  };
}
