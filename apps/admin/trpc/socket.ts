import { CLOSE } from "@loopbid/validators";
import { createWSClient } from "@trpc/client";

export interface SocketPlace {
  /** The public address, where one is set. */
  url: string | null;
  /** Otherwise the page's own host on this port. */
  port: number;
}

const FIRST_RETRY_MS = 400;
const LONGEST_RETRY_MS = 15_000;

function socketUrl({ url, port }: SocketPlace): string {
  if (url) return url;
  const scheme = window.location.protocol === "https:" ? "wss" : "ws";
  return `${scheme}://${window.location.hostname}:${port}`;
}

/**
 * Opens with the first subscription. Where it cannot, the desk goes on asking over HTTP. `onSessionEnded` runs where the
 * server says that the cookie stands for nobody any more.
 */
export function createSocket(place: SocketPlace, onSessionEnded: () => void) {
  return createWSClient({
    url: () => socketUrl(place),
    retryDelayMs: (attempt) =>
      Math.random() * Math.min(FIRST_RETRY_MS * 2 ** attempt, LONGEST_RETRY_MS),
    onClose: (cause) => {
      if (cause?.code === CLOSE.sessionEnded) onSessionEnded();
    },
    lazy: { enabled: true, closeMs: 15_000 },
    keepAlive: { enabled: true, intervalMs: 20_000, pongTimeoutMs: 5_000 },
  });
}
