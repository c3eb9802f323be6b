import { findContacts } from "../contact/find-contacts.ts";
import { plain } from "../contact/normalise.ts";
import type { Signal } from "./signal.ts";

const MAX_FOUND = 8;

/** A way to deal outside Loopbid in the text: address, number, messenger or link, also where it is disguised. */
export function contactDetails(listing: { title: string; description: string }): Signal | null {
  const found = findContacts(plain(`${listing.title}\n${listing.description}`)).slice(0, MAX_FOUND);
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
