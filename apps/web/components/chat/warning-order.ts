import type { ChatWarning } from "@loopbid/validators";

/** The gravest first: only that one is told in full. */
const ORDER: readonly ChatWarning[] = [
  "known_bad_link",
  "phishing_link",
  "credential",
  "advance_fee",
  "fake_payment",
  "off_platform",
  "scam",
  "contact_details",
  "external_link",
];

const GRAVE: ReadonlySet<ChatWarning> = new Set<ChatWarning>([
  "known_bad_link",
  "phishing_link",
  "credential",
  "advance_fee",
  "fake_payment",
]);

export function warningsInOrder(warnings: readonly ChatWarning[]): ChatWarning[] {
  return ORDER.filter((warning) => warnings.includes(warning));
}

/** Whether money or an account is at stake right now, which the banner's colour says. */
export function isGrave(warning: ChatWarning): boolean {
  return GRAVE.has(warning);
}

/** A link that leads to another site may be followed; any other warning switches links off. */
export function mayFollowLinks(warnings: readonly ChatWarning[]): boolean {
  return warnings.every((warning) => warning === "external_link");
}
