import { findEmails } from "../contact/email.ts";
import type { Finding } from "../contact/finding.ts";
import { findLinks } from "../contact/link.ts";
import { findMessengers } from "../contact/messenger.ts";
import { plain } from "../contact/normalise.ts";
import { findPhones } from "../contact/phone.ts";
import { findSpelledPhones } from "../contact/spelled-phone.ts";
import type { Signal } from "./signal.ts";

const MAX_FOUND = 8;

function unique(found: readonly Finding[]): Finding[] {
  const byExcerpt = new Map(found.map((one) => [`${one.type} ${one.excerpt}`, one]));
  return [...byExcerpt.values()].sort((a, b) => b.score - a.score);
}

/** A way to deal outside Loopbid in the text: address, number, messenger or link, also where it is disguised. */
export function contactDetails(listing: { title: string; description: string }): Signal | null {
  const text = plain(`${listing.title}\n${listing.description}`);
  const emails = findEmails(text);
  // The host of an address is no link of its own.
  const withoutEmails = emails.reduce((rest, { excerpt }) => rest.replaceAll(excerpt, " "), text);
  const found = unique([
    ...emails,
    ...findPhones(text),
    ...findSpelledPhones(text),
    ...findMessengers(text),
    ...findLinks(withoutEmails),
  ]).slice(0, MAX_FOUND);
  const [strongest] = found;
  if (!strongest) return null;
  return {
    key: "contact-details",
    score: strongest.score,
    evidence: {
      kind: "contact",
      found: found.map(({ type, excerpt, hidden }) => ({ type, excerpt, hidden })),
    },
    reason: `contact.${strongest.type}`,
  };
}
