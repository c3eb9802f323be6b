import { findEmails } from "./email.ts";
import type { Finding } from "./finding.ts";
import { findLinks } from "./link.ts";
import { findMessengers } from "./messenger.ts";
import { findPhones } from "./phone.ts";
import { findSpelledPhones } from "./spelled-phone.ts";

function unique(found: readonly Finding[]): Finding[] {
  const byExcerpt = new Map(found.map((one) => [`${one.type} ${one.excerpt}`, one]));
  return [...byExcerpt.values()].sort((a, b) => b.score - a.score);
}

/** Every way out of Loopbid in a text, surest first. Takes text made plain. */
export function findContacts(text: string): Finding[] {
  const emails = findEmails(text);
  // The host of an address is no link of its own.
  const withoutEmails = emails.reduce((rest, { excerpt }) => rest.replaceAll(excerpt, " "), text);
  return unique([
    ...emails,
    ...findPhones(text),
    ...findSpelledPhones(text),
    ...findMessengers(text),
    ...findLinks(withoutEmails),
  ]);
}
