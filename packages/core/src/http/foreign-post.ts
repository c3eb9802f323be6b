/**
 * True for a write that another site's page sent. Browsers always name the origin of a POST; a program that is no
 * browser may leave it out, since no one's cookies ride along with it.
 */
export function isForeignPost(request: Request, allowed: readonly string[]): boolean {
  if (request.method === "GET" || request.method === "HEAD") return false;
  const origin = request.headers.get("origin");
  if (origin !== null) return !allowed.includes(origin);
  const site = request.headers.get("sec-fetch-site");
  return site !== null && site !== "same-origin";
}
