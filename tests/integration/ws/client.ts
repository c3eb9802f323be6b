import type { AppRouter } from "@loopbid/api";
import type { AuctionEvent } from "@loopbid/validators";
import { createTRPCClient, createWSClient, wsLink } from "@trpc/client";
import { WebSocket } from "ws";
import { ORIGIN } from "./ws-process.ts";

export interface Headers {
  origin?: string | undefined;
  cookie?: string | undefined;
}

/** A browser's socket: it sends Origin, and the cookie if there is one. */
export function openSocket(url: string, { origin = ORIGIN, cookie }: Headers = {}): WebSocket {
  return new WebSocket(url, { origin, headers: cookie ? { cookie } : {} });
}

/** Resolves to the close code, or to the status of a refused handshake. */
export function endOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    socket.on("unexpected-response", (_, response) => resolve(response.statusCode ?? 0));
    socket.on("close", (code) => resolve(code));
    socket.on("error", () => undefined);
  });
}

/** tRPC's stock client; `sockets` are those that it opened so far. */
export function connect(url: string | (() => string), headers: Headers = {}) {
  const sockets: WebSocket[] = [];
  class BrowserSocket extends WebSocket {
    constructor(address: string) {
      super(address, {
        origin: headers.origin ?? ORIGIN,
        headers: headers.cookie ? { cookie: headers.cookie } : {},
      });
      this.on("error", () => undefined);
      sockets.push(this);
    }
  }
  const client = createWSClient({ url, WebSocket: BrowserSocket as never, retryDelayMs: () => 20 });
  const api = createTRPCClient<AppRouter>({ links: [wsLink({ client })] });
  return { api, sockets, close: () => client.close() };
}

export interface Followed {
  events: { id: string; event: AuctionEvent; at: number }[];
  errors: { message: string; data?: unknown }[];
  /** How many people look, each time that this was told. */
  viewers: number[];
  /** The seq of each event that has a head. */
  seqs(): number[];
  stop(): void;
}

/** Subscribes to an auction and keeps all that comes. */
export function follow(
  { api }: ReturnType<typeof connect>,
  listingId: string,
  lastEventId?: string,
): Followed {
  const events: Followed["events"] = [];
  const errors: Followed["errors"] = [];
  const viewers: number[] = [];
  const subscription = api.auction.events.subscribe(
    { listingId, lastEventId: lastEventId ?? null },
    {
      onData: ({ id, data }) => {
        if (data.kind === "viewers") viewers.push(data.viewers);
        else events.push({ id, event: data, at: Date.now() });
      },
      onError: (error) => void errors.push(error),
    },
  );
  return {
    events,
    errors,
    viewers,
    seqs: () => events.flatMap(({ event }) => ("head" in event ? [event.head.seq] : [])),
    stop: () => subscription.unsubscribe(),
  };
}
