const HERE = "http://here.invalid";

/**
 * The path to go to after signing in, where it is one of this app; else `fallback`. Browsers read `//host`, `/\host` and
 * tabs in between as another site, so the URL parser decides, not a look at the first letter.
 */
export function safeNext(next: string | null | undefined, fallback = "/"): string {
  if (!next?.startsWith("/")) return fallback;
  const url = URL.parse(next, HERE);
  return url?.origin === HERE ? url.pathname + url.search + url.hash : fallback;
}
