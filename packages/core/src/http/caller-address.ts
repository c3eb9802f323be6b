/**
 * The caller's address for limits: the hop that the nearest proxy added to X-Forwarded-For. Earlier ones are the
 * caller's own word. Next itself fills the header from the socket where there is no proxy.
 */
export function callerAddress(headers: Headers): string {
  return forwardedAddresses(headers).at(-1) ?? "unknown";
}

export function forwardedAddresses(headers: Headers): string[] {
  const forwarded = headers.get("x-forwarded-for") ?? "";
  return forwarded
    .split(",")
    .map((address) => address.trim())
    .filter(Boolean);
}
