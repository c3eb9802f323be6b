import { CLOSE } from "@loopbid/validators";
import { createWSClient } from "@trpc/client";
import { heardBy, type Pulse } from "./pulse.ts";

export interface SocketPlace {
  /** The public address, where one is set. */
  url: string | null;
  /** Otherwise the page's own host on this port. */
  port: number;
}

const FIRST_RETRY_MS = 400;
const LONGEST_RETRY_MS = 15_000;

/** Full jitter: after a restart of the server its clients come back spread out, not all at once. */
export function retryDelayMs(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(FIRST_RETRY_MS * 2 ** attempt, LONGEST_RETRY_MS);
  return Math.round(random() * ceiling);
}

export function socketUrl(
  { url, port }: SocketPlace,
  page: Pick<Location, "protocol" | "hostname">,
): string {
  if (url) return url;
  const scheme = page.protocol === "https:" ? "wss" : "ws";
  return `${scheme}://${page.hostname}:${port}`;
}

/**
 * Opens with the first subscription and closes a little after the last one. `onSessionEnded` runs where the server says
 * that the cookie stands for nobody any more.
 */
export function createSocket(place: SocketPlace, pulse: Pulse, onSessionEnded: () => void) {
  return createWSClient({
    WebSocket: heardBy(pulse),
    url: () => socketUrl(place, window.location),
    retryDelayMs: (attempt) => retryDelayMs(attempt),
    lazy: { enabled: true, closeMs: 15_000 },
    onClose: (cause) => {
      if (cause?.code === CLOSE.sessionEnded) onSessionEnded();
    },
    keepAlive: { enabled: true, intervalMs: 20_000, pongTimeoutMs: 5_000 },
  });
}
