import { finding, type Finding } from "./finding.ts";
import { spacedWords } from "./normalise.ts";

const ADDRESS =
  /(?<![\w.%+-])[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}\b/g;
const PROVIDERS =
  "gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|aol|proton(?:mail)?|gmx|mail|yandex|zoho|tutanota";
const AT = String.raw`(?:@|[([{<]\s*(?:at|@)\s*[)\]}>]|\bat\b)`;
const DOT = String.raw`(?:\.|[([{<]\s*(?:dot|\.)\s*[)\]}>]|\bdot\b)`;
const TLD = "(?:com|net|org|me|co|us|ru|de|uk|io|ch)";

/** "john (at) shop dot com": brackets or the word "dot" show the intent. */
const BRACKETED = new RegExp(
  String.raw`(?<![\w.%+-])[a-z0-9][a-z0-9._%+-]{0,63}\s*(?:[([{<]\s*(?:at|@)\s*[)\]}>])\s*[a-z0-9-]{1,63}\s*${DOT}\s*${TLD}\b`,
  "g",
);
/** "john at gmail dot com", "john @ gmail . com", "john at gmail.com". */
const AT_PROVIDER = new RegExp(
  String.raw`(?<![\w.%+-])[a-z0-9][a-z0-9._%+-]{0,63}\s*${AT}\s*(?:${PROVIDERS})\s*(?:${DOT}\s*${TLD}\b)`,
  "g",
);
/** "john @ gmail", "john(at)gmail": no word "at" here, because "sign in at Yahoo" is no address. */
const BARE_PROVIDER = new RegExp(
  String.raw`(?<![\w.%+-])[a-z0-9][a-z0-9._%+-]{0,63}\s*(?:@|[([{<]\s*at\s*[)\]}>])\s*(?:${PROVIDERS})\b`,
  "g",
);
const SPACED_PROVIDER = /gmail|yahoo|hotmail|outlook|icloud|proton/;

/** E-mail addresses, plain or disguised. Takes text made plain. */
export function findEmails(text: string): Finding[] {
  const open = [...text.matchAll(ADDRESS)].map(([address]) => finding("email", address, 1));
  if (open.length > 0) return open;
  const disguised = [BRACKETED, AT_PROVIDER, BARE_PROVIDER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([address]) => finding("email", address, 1, true)),
  );
  const spaced = spacedWords(text)
    .filter((word) => SPACED_PROVIDER.test(word) || new RegExp(ADDRESS.source).test(word))
    .map((word) => finding("email", word, 1, true));
  return [...disguised, ...spaced];
}
