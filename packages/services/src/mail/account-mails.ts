import type { UserRow } from "@loopbid/db";
import { composeMail } from "./compose.ts";
import { fill, type MailName, mailTexts } from "./message.ts";
import type { Mail } from "./send-mail.ts";

type Receiver = Pick<UserRow, "email" | "name">;

function write(mail: MailName, { email, name }: Receiver, url: URL): Mail {
  const { subject, heading, body, action, note } = mailTexts(mail);
  return composeMail({
    to: email,
    subject,
    heading: fill(heading, { name }),
    paragraphs: [fill(body, { name })],
    action: { label: action, url: url.href },
    note,
  });
}

function linkTo(webUrl: string, path: string, secret: string): URL {
  const url = new URL(path, webUrl);
  url.searchParams.set("secret", secret);
  return url;
}

export function verificationMail(webUrl: string, user: Receiver, secret: string): Mail {
  return write("verification", user, linkTo(webUrl, "/verify", secret));
}

export function resetMail(webUrl: string, user: Receiver, secret: string): Mail {
  return write("reset", user, linkTo(webUrl, "/reset", secret));
}

/** To the owner of an address that someone tried to sign up with again. */
export function accountExistsMail(webUrl: string, user: Receiver, secret: string): Mail {
  return write("accountExists", user, linkTo(webUrl, "/reset", secret));
}

export function passwordChangedMail(webUrl: string, user: Receiver): Mail {
  return write("passwordChanged", user, new URL("/sign-in", webUrl));
}
