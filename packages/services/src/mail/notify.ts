import type { OutboxEventRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { composeMail } from "./compose.ts";
import { fill, type MailName, mailTexts } from "./message.ts";

export interface Notice {
  userId: string;
  mail: MailName;
  /** Where the button leads, below the shop's address. */
  path: string;
  values: Record<string, string>;
}

/**
 * Mails one person about an event, once: the mail's key is the event's and the person's, however often this runs.
 * @throws where the mail cannot be enqueued, so that the event is delivered again.
 */
export async function notify(
  ctx: ServiceContext,
  event: OutboxEventRow,
  { userId, mail: name, path, values }: Notice,
): Promise<void> {
  const user = await ctx.db.rows.users.findOne({ _id: userId });
  if (!user) return;
  const texts = mailTexts(name);
  const personal = { ...values, name: user.name };
  const mail = composeMail({
    to: user.email,
    subject: fill(texts.subject, personal),
    heading: fill(texts.heading, personal),
    paragraphs: [fill(texts.body, personal)],
    action: { label: texts.action, url: new URL(path, ctx.webUrl).href },
    note: texts.note,
  });
  await ctx.jobs.enqueue("mail.send", { ...mail, key: `${event._id}-${userId}` });
}

/** A moment as mails say it, in UTC and to the minute. */
export function mailTime(at: Date): string {
  return at.toISOString().slice(0, 16).replace("T", " ");
}
