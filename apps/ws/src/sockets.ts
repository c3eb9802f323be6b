import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type ApiContext, appRouter } from "@loopbid/api";
import { Counter, Gauge } from "@loopbid/core";
import { resolveActor } from "@loopbid/services";
import { applyWSSHandler } from "@trpc/server/adapters/ws";
import { type WebSocket, WebSocketServer } from "ws";
import {
  addressOf,
  type Connection,
  closeWithSession,
  identify,
  limitBacklog,
  limitMessages,
} from "./connection.ts";
import type { Settings } from "./env.ts";
import {
  CLOSE,
  MAX_PAYLOAD_BYTES,
  MAX_SOCKETS_PER_ADDRESS,
  PING_MS,
  PONG_WAIT_MS,
} from "./limits.ts";
import type { WsProcess } from "./process.ts";

export interface Sockets {
  /** Asks every client to reconnect elsewhere, then closes what is left after `ms`. */
  drain(ms: number): Promise<void>;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Serves tRPC to browsers of our own origins, signed in or not. */
export function serveSockets(http: Server, settings: Settings, shared: WsProcess): Sockets {
  const { services, registry } = shared;
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD_BYTES,
    perMessageDeflate: false,
  });
  const connections = new WeakMap<IncomingMessage, Connection>();
  const perAddress = new Map<string, number>();
  const refused = new Counter({
    name: "loopbid_ws_refused_total",
    help: "Connections that were refused, by reason.",
    labelNames: ["reason"],
    registers: [registry],
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge("loopbid_ws_connections", "Open sockets.", () => wss.clients.size);
  gauge("loopbid_ws_topics", "Redis channels that are followed.", () => services.hub.size.topics);
  gauge("loopbid_ws_listeners", "Listeners of those channels.", () => services.hub.size.listeners);

  const handler = applyWSSHandler({
    wss,
    router: appRouter,
    keepAlive: { enabled: true, pingMs: PING_MS, pongWaitMs: PONG_WAIT_MS },
    createContext({ req }): ApiContext {
      const { claims, address } = connections.get(req)!;
      return { services, address, resolveActor: () => resolveActor(services.db, claims) };
    },
    onError({ error, path }) {
      if (error.code === "INTERNAL_SERVER_ERROR")
        services.logger.error({ err: error, path }, "call failed");
    },
  });

  async function open(
    socket: WebSocket,
    request: IncomingMessage,
    connection: Connection,
  ): Promise<void> {
    const { claims, address } = connection;
    connections.set(request, connection);
    perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
    let stopWatching = (): void => undefined;
    socket.on("close", () => {
      stopWatching();
      const left = (perAddress.get(address) ?? 1) - 1;
      if (left > 0) perAddress.set(address, left);
      else perAddress.delete(address);
    });
    socket.on("error", (error) => services.logger.debug({ err: error }, "socket"));
    limitMessages(socket);
    limitBacklog(socket);
    wss.emit("connection", socket, request);
    if (!claims) return;
    stopWatching = await closeWithSession(socket, claims, shared);
    if (socket.readyState !== socket.OPEN) return stopWatching();
    // The session may have ended between the upgrade and the watch.
    const actor = await resolveActor(services.db, claims);
    if (actor.kind === "anonymous") socket.close(CLOSE.sessionEnded, "session ended");
  }

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    stream.on("error", () => stream.destroy());
    const address = addressOf(request, settings.TRUSTED_PROXIES);
    const reject = (reason: string, status: string) => {
      refused.inc({ reason });
      refuse(stream, status);
    };
    if (!settings.origins.includes(request.headers.origin ?? ""))
      return reject("origin", "403 Forbidden");
    if ((perAddress.get(address) ?? 0) >= MAX_SOCKETS_PER_ADDRESS * settings.RATE_LIMIT_SCALE) {
      return reject("address", "429 Too Many Requests");
    }
    const identity = await identify(request, settings, shared);
    if (stream.destroyed) return;
    wss.handleUpgrade(request, stream, head, (socket) => {
      if (identity)
        return void open(socket, request, { ...identity, address }).catch(() => socket.terminate());
      refused.inc({ reason: "session" });
      socket.close(CLOSE.sessionEnded, "session ended");
    });
  }

  http.on("upgrade", (request, stream, head) => {
    upgrade(request, stream, head).catch((error) => {
      services.logger.error({ err: error }, "upgrade failed");
      refuse(stream, "503 Service Unavailable");
    });
  });

  return {
    async drain(ms) {
      handler.broadcastReconnectNotification();
      const deadline = Date.now() + ms;
      while (wss.clients.size > 0 && Date.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 50));
      for (const client of wss.clients) client.terminate();
      wss.close();
    },
  };
}
