import { finding, type Finding } from "./finding.ts";

/** Bounded, as all repetitions here: a text made to be slow must not be. */
const LABEL = String.raw`[a-z0-9][a-z0-9-]{0,62}`;
const SCHEMED = new RegExp(
  String.raw`\b(?:https?:\/\/|www\.)((?:${LABEL}\.){1,5}[a-z]{2,24})(\/[^\s)]*)?`,
  "g",
);
/** Without a scheme only endings that nobody types by forgetting a space ("great.it" is none). */
const BARE = new RegExp(
  String.raw`(?<![\w@./-])((?:${LABEL}\.){1,5}(?:com|net|org|shop|store|biz|info|ru|cn|xyz|site|online|top|link|gg|ly))(?![\w-])(\/[^\s)]*)?`,
  "g",
);
const MESSENGER =
  /(?<![\w.])(?:t\.me|wa\.me|m\.me|discord\.gg|chat\.whatsapp\.com|ig\.me|line\.me)\/[\w+.-]+/g;
const DISGUISED =
  /(?<![\w-])([a-z0-9-]{3,40})\s*(?:[([{]\s*(?:dot|\.)\s*[)\]}]|\sdot\s)\s*(?:com|net|org|shop|store|xyz|ru)\b/g;

/** Pages that describe a product; a link there takes nobody away. */
const REFERENCE = new Set([
  "apple.com",
  "samsung.com",
  "sony.com",
  "google.com",
  "microsoft.com",
  "nintendo.com",
  "playstation.com",
  "xbox.com",
  "dell.com",
  "hp.com",
  "lenovo.com",
  "asus.com",
  "lg.com",
  "canon.com",
  "nikon.com",
  "dji.com",
  "bose.com",
  "intel.com",
  "amd.com",
  "nvidia.com",
  "gsmarena.com",
  "wikipedia.org",
  "ifixit.com",
  "dpreview.com",
  "rtings.com",
  "youtube.com",
  "youtu.be",
  "notebookcheck.net",
  "steampowered.com",
  "github.com",
  "loopbid.com",
]);

function isReference(host: string): boolean {
  const name = host.replace(/^www\./, "");
  return [...REFERENCE].some((known) => name === known || name.endsWith(`.${known}`));
}

/** Addresses of other sites, plain or disguised. Takes text made plain. */
export function findLinks(text: string): Finding[] {
  const found = [...text.matchAll(MESSENGER)].map(([link]) => finding("link", link, 1));
  const seen = new Set<string>();
  for (const match of [...text.matchAll(SCHEMED), ...text.matchAll(BARE)]) {
    const [link, host = "", path] = match;
    if (seen.has(host) || isReference(host) || /^(?:t|wa|m|ig|line)\.me$|^discord\.gg$/.test(host))
      continue;
    seen.add(host);
    found.push(finding("link", link, path || link.startsWith("http") ? 0.9 : 0.75));
  }
  for (const [link] of text.matchAll(DISGUISED)) found.push(finding("link", link, 1, true));
  return found;
}
