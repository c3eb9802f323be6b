import { EventEmitter, on } from "node:events";
import type { SessionClaims } from "@loopbid/services";
import { AuctionEvent, AuctionEventsInput } from "@loopbid/validators";
import { initTRPC, tracked } from "@trpc/server";
import { applyWSSHandler, type CreateWSSContextFnOptions } from "@trpc/server/adapters/ws";
import { WebSocketServer } from "ws";
import { createHttp, followTopic, identify, listen } from "./peer.ts";

/** tRPC as its documentation shows it: an async generator per subscription over one event emitter. */
interface Context {
  claims: SessionClaims | null;
}

const events = new EventEmitter();
events.setMaxListeners(0);
const t = initTRPC.context<Context>().create();
const router = t.router({
  auction: t.router({
    events: t.procedure.input(AuctionEventsInput).subscription(async function* ({ input, signal }) {
      for await (const [id, event] of on(events, input.listingId, signal ? { signal } : {}))
        yield tracked(id as string, event as AuctionEvent);
    }),
  }),
});

const http = createHttp();
const wss = new WebSocketServer({ server: http, perMessageDeflate: false });
applyWSSHandler({
  wss,
  router,
  keepAlive: { enabled: true, pingMs: 25_000, pongWaitMs: 10_000 },
  createContext: async ({ req }: CreateWSSContextFnOptions): Promise<Context> => ({
    claims: await identify(req.headers.cookie),
  }),
});
await followTopic((id, body) => {
  const event = AuctionEvent.parse(JSON.parse(body));
  const listingId = "listingId" in event ? event.listingId : event.head.listingId;
  events.emit(listingId, id, event);
});
listen(http);
