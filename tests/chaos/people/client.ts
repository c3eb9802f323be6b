import type { AppRouter } from "@loopbid/api";
import { createTRPCClient, createWSClient, wsLink } from "@trpc/client";
import { WebSocket } from "ws";

export const ORIGIN = "http://shop.test";

/** As the shop's page does, in less time: a page asks every 20 s and waits 5 s. */
const KEEP_ALIVE = { enabled: true, intervalMs: 1_000, pongTimeoutMs: 1_000 };

/** tRPC's stock client over its stock socket link, as a browser would connect. */
export function connectClient(url: string, cookie?: string) {
  class BrowserSocket extends WebSocket {
    constructor(address: string) {
      super(address, { origin: ORIGIN, headers: cookie ? { cookie } : {} });
      this.on("error", () => undefined);
    }
    /** A browser drops what comes in after close() was called; `ws` would still hand it on, beside the new connection. */
    override emit(name: string | symbol, ...args: unknown[]): boolean {
      if (name === "message" && this.readyState !== WebSocket.OPEN) return false;
      return super.emit(name, ...args);
    }
  }
  const client = createWSClient({
    url,
    WebSocket: BrowserSocket as never,
    retryDelayMs: (attempt) => Math.min(50 * 2 ** attempt, 800) * (0.5 + Math.random() / 2),
    keepAlive: KEEP_ALIVE,
  });
  const api = createTRPCClient<AppRouter>({ links: [wsLink({ client })] });
  return { api, close: () => client.close() };
}

export type Client = ReturnType<typeof connectClient>;
