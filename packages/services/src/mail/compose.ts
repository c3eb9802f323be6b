import type { JobPayload } from "@loopbid/jobs";
import { mailHtml } from "./mail-html.ts";
import { fill, layoutTexts } from "./message.ts";

/** Something that a mail shows with its picture. */
export interface MailItem {
  title: string;
  /** A price, or a line about it. */
  detail?: string | undefined;
  /** Absolute. */
  imageUrl: string | null;
  url: string;
}

export interface MailLink {
  label: string;
  url: string;
}

/** How to get fewer mails of a kind. */
export interface MailOptOut {
  why: string;
  off: MailLink;
  settings: MailLink;
  /** Where a mail reader posts to, without anyone being signed in (RFC 8058). */
  oneClickUrl: string;
}

export interface MailContent {
  to: string;
  subject: string;
  /** The first line of the card; the subject where none is given. */
  heading?: string;
  greeting?: string;
  paragraphs: readonly string[];
  items?: readonly MailItem[];
  action?: MailLink;
  /** Small print below the button. */
  note?: string | undefined;
  /** Absent in mails that everyone gets, such as those about the account's security. */
  optOut?: MailOptOut;
}

const MAX_SUBJECT = 200;

/** A mail in the product's look, and the same as plain text. Everything in `content` is text, never markup. */
export function composeMail(content: MailContent): JobPayload<"mail.send"> {
  const subject = content.subject.replace(/\s+/g, " ").trim().slice(0, MAX_SUBJECT);
  const footer = [
    fill(layoutTexts.sentTo, { to: content.to }),
    `loopbid · ${layoutTexts.tagline}`,
  ] as const;
  return {
    to: content.to,
    subject,
    text: mailText(content, footer),
    html: mailHtml({ ...content, subject }, footer),
    ...(content.optOut ? { headers: optOutHeaders(content.optOut) } : {}),
  };
}

function optOutHeaders({ oneClickUrl }: MailOptOut): Record<string, string> {
  return {
    "List-Unsubscribe": `<${oneClickUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

function mailText(content: MailContent, footer: readonly string[]): string {
  const { subject, heading = subject, greeting, paragraphs, items = [] } = content;
  const { action, note, optOut } = content;
  const list = items.map(({ title, detail, url }) =>
    [title, detail, url].filter(Boolean).join("\n"),
  );
  const link = action && `${action.label}:\n${action.url}`;
  const links = optOut && [optOut.off, optOut.settings].map(({ label, url }) => `${label}: ${url}`);
  const foot = ["--", ...footer, ...(optOut && links ? [optOut.why, ...links] : [])].join("\n");
  const parts = [heading, greeting, ...paragraphs, ...list, link, note, foot];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
