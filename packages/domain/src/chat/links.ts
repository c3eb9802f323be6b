/** An address that a text leads to. */
export interface Link {
  /** Lower case, without a port and the dot at its end. */
  host: string;
  /** `https://name@host`: what stands before the @ is no part of where it leads. */
  userinfo: boolean;
  /** Written with `http(s)://`, or followed by a path or a port. */
  evident: boolean;
}

const INVISIBLE = /\u00ad|\u034f|\u180e|[\u200b-\u200f\u2060-\u2064\ufeff]/g;
/** Browsers take these for a dot. Source: UTS 46. */
const DOTS = /[\u3002\uff0e\uff61]/g;

const SCHEMED = /h(?:tt|xx)ps?:[/\\]{1,3}([^\s/\\?#<>"'()]{1,300})/g;
const LABEL = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}-]{0,62}`;
const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}@._/\\-])((?:${LABEL}\.){1,6}(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59}|\d{1,3}))(?![\p{L}\p{N}@])(:\d{1,5}|/)?`,
  "gu",
);

/** The addresses in a text, as a browser would read them: with a scheme, and bare ones. */
export function linksIn(text: string): Link[] {
  const clean = text.normalize("NFKC").replace(INVISIBLE, "").replace(DOTS, ".").toLowerCase();
  const links: Link[] = [];
  const rest = clean.replace(SCHEMED, (_, authority: string) => {
    const at = authority.lastIndexOf("@");
    const host = hostOf(authority.slice(at + 1));
    if (host) links.push({ host, userinfo: at >= 0, evident: true });
    return " ";
  });
  for (const [, host = "", tail] of rest.matchAll(BARE))
    links.push({ host: hostOf(host), userinfo: false, evident: tail !== undefined });
  return links;
}

function hostOf(authority: string): string {
  return authority.replace(/:\d{0,5}$/, "").replace(/[.,;:!*_~]+$/, "");
}
