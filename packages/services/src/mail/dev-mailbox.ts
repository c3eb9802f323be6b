import { isDuplicateKey, type MailRow, newId } from "@loopbid/db";
import { requireSystem, type ServiceContext } from "../context.ts";
import type { Mail } from "./send-mail.ts";

const MAX_LISTED = 50;

/**
 * Keeps a mail for the development mailbox, where no SMTP server is configured. For the mail job only.
 * @param id the job's own, 24 hex characters: a job that runs twice leaves one mail.
 */
export async function recordDevMail(
  ctx: ServiceContext,
  { to, subject, text, html }: Mail,
  id: string = newId(),
): Promise<void> {
  requireSystem(ctx);
  const createdAt = new Date(ctx.now());
  try {
    await ctx.db.rows.mails.insertOne({ _id: id, to, subject, text, html, createdAt });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

export type DevMail = MailRow;
export type DevMailSummary = Pick<DevMail, "_id" | "to" | "subject" | "createdAt">;

/** Newest first, to `to` or to anyone. Everyone who may see the development mailbox may read every mail in it. */
export function listDevMails(
  ctx: Pick<ServiceContext, "db">,
  { to }: { to?: string } = {},
): Promise<DevMailSummary[]> {
  const filter = to ? { to } : {};
  const projection = { to: 1, subject: 1, createdAt: 1 };
  return ctx.db.rows.mails.find(filter, { sort: { createdAt: -1 }, limit: MAX_LISTED, projection });
}

export function readDevMail(
  ctx: Pick<ServiceContext, "db">,
  { id }: { id: string },
): Promise<DevMail | null> {
  return ctx.db.rows.mails.findOne({ _id: id });
}
