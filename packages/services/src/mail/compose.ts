import type { JobPayload } from "@loopbid/jobs";
import { mailHtml } from "./mail-html.ts";
import { fill, layoutTexts } from "./message.ts";

export interface MailContent {
  to: string;
  subject: string;
  /** The first line of the card; the subject where none is given. */
  heading?: string;
  greeting?: string;
  paragraphs: readonly string[];
  action?: { label: string; url: string };
  /** Small print below the button. */
  note?: string;
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
  };
}

function mailText(
  { subject, heading = subject, greeting, paragraphs, action, note }: MailContent,
  footer: readonly string[],
): string {
  const link = action && `${action.label}:\n${action.url}`;
  const parts = [heading, greeting, ...paragraphs, link, note, `--\n${footer.join("\n")}`];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
