import known from "./known-bad-links.json" with { type: "json" };
import { type Link, linksIn } from "./links.ts";
import { editDistance, skeleton } from "./look-alike.ts";

/** Why an address is known to be bad. */
export type BadLinkReason = "listed" | "ip-address" | "userinfo" | "disguised" | "look-alike";

export interface BadLink {
  host: string;
  reason: BadLinkReason;
}

type Brand = (typeof known.brands)[number];

const LISTED: ReadonlySet<string> = new Set(known.hosts);
const BAIT: ReadonlySet<string> = new Set(known.bait);
/** The last word of "name.co.uk" that a registry owns; enough for the brands that are looked for. */
const SECOND_LEVEL = /^(?:co|com|net|org|ac|gov)$/;

/**
 * The first address in a text that nobody means well with, or null: one on the list, an IP address, one that hides
 * where it leads (`name@host`, punycode, letters of several alphabets), or one that passes for Loopbid or a payment
 * brand. `ownHosts` are Loopbid's own.
 */
export function knownBadLink(text: string, ownHosts: readonly string[] = []): BadLink | null {
  for (const link of linksIn(text)) {
    if (ownHosts.some((own) => isWithin(link.host, own)) && !link.userinfo) continue;
    const reason = judge(link);
    if (reason) return { host: link.host, reason };
  }
  return null;
}

function judge({ host, userinfo, evident }: Link): BadLinkReason | null {
  if (userinfo) return "userinfo";
  if (evident && isAddress(host)) return "ip-address";
  if ([...LISTED].some((listed) => isWithin(host, listed))) return "listed";
  if (/(?:^|\.)xn--/.test(host) || host.split(".").some(mixesAlphabets)) return "disguised";
  return known.brands.some((brand) => passesFor(host, brand)) ? "look-alike" : null;
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** IPv4 in any notation that browsers take, or IPv6. */
function isAddress(host: string): boolean {
  return host.startsWith("[") || /^(?:0x[\da-f]+|\d+)(?:\.(?:0x[\da-f]+|\d+)){0,3}$/.test(host);
}

function mixesAlphabets(label: string): boolean {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  return scripts.filter((script) => script.test(label)).length > 1;
}

/** The words of a host before what the registry owns. */
function wordsOf(host: string): string[] {
  const labels = host.split(".");
  const registry = SECOND_LEVEL.test(labels.at(-2) ?? "") ? 2 : 1;
  const own = labels.length > registry ? labels.slice(0, -registry) : labels;
  return own.flatMap((label) => [label, ...label.split("-"), label.replaceAll("-", "")]);
}

function passesFor(host: string, { name, official, near }: Brand): boolean {
  if (official.some((domain) => isWithin(host, domain))) return false;
  const words = [...new Set(wordsOf(host))];
  const disguised = words.some((word) => word !== name && skeleton(word) === name);
  if (disguised) return true;
  if (words.includes(name)) return near || words.some((word) => BAIT.has(word));
  return near && words.some((word) => editDistance(skeleton(word), name) === 1);
}
