const TWINS: Readonly<Record<string, string>> = {
  localhost: "127.0.0.1",
  "127.0.0.1": "localhost",
};

/** The origin of an address, and on this machine also that of its other name. */
export function originTwins(address: string): string[] {
  const url = new URL(address);
  const other = TWINS[url.hostname];
  if (!other) return [url.origin];
  const twin = new URL(url);
  twin.hostname = other;
  return [url.origin, twin.origin];
}
