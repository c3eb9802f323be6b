import type { PushSubscriptionRow } from "@loopbid/db";

export interface PushMessage {
  /** What the browser's worker gets, as JSON. */
  payload: string;
  /** A later message on the same topic takes an earlier one's place while it waits at the push service. */
  topic: string;
  urgency: "normal" | "high";
  /** Seconds that the push service keeps it for a browser that is off. */
  ttl: number;
}

/**
 * `sent`: the push service has it. `gone`: there is no such browser any more. `refused`: the service said that it does not
 * take it now, so it has not got it. `unknown`: no answer, so it may have.
 */
export type PushOutcome = "sent" | "gone" | "refused" | "unknown";

export interface PushService {
  /** VAPID public key, base64url: what browsers subscribe with. */
  readonly publicKey: string;
  /** Hosts that messages may be sent to besides the known push services. */
  readonly extraHosts: readonly string[];
  /** Never throws. Absent where a process only signs browsers up. */
  send?(subscription: PushSubscriptionRow, message: PushMessage): Promise<PushOutcome>;
}

/** Push services of the browsers in use. Nothing is ever sent to an address that a caller made up. */
const PUSH_HOSTS = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /^[\w-]+\.push\.services\.mozilla\.com$/,
  /^[\w-]+\.notify\.windows\.com$/,
  /^[\w-]+\.push\.apple\.com$/,
];

/** Whether an address is one of a browser's push service: https, on its own port, without credentials, as URLs are written. */
export function isPushEndpoint(endpoint: string, extraHosts: readonly string[]): boolean {
  const url = URL.parse(endpoint);
  if (url?.protocol !== "https:" || url.username || url.password) return false;
  // Nothing that another reader of addresses might take for another host.
  if (url.href !== endpoint) return false;
  if (extraHosts.includes(url.host)) return true;
  return url.port === "" && PUSH_HOSTS.some((host) => host.test(url.hostname));
}
