import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { appRouter } from "@loopbid/api";
import { resolveActor } from "@loopbid/services";
import { CLOSE } from "@loopbid/validators";
import { getWSConnectionHandler } from "@trpc/server/adapters/ws";
import { WebSocketServer } from "ws";
import { createCodec } from "./codec.ts";
import { Connection, type Identity } from "./connection.ts";
import { sendAway } from "./drain.ts";
import type { Settings } from "./env.ts";
import { addressOf, appOf, identify } from "./identify.ts";
import { MAX_PAYLOAD_BYTES, MAX_SOCKETS_PER_ADDRESS, SWEEP_MS } from "./limits.ts";
import type { WsProcess } from "./process.ts";
import { ServedSocket } from "./served-socket.ts";
import { Sessions } from "./sessions.ts";
import { createWsMetrics } from "./ws-metrics.ts";

export interface Sockets {
  /** How many clients are connected. */
  readonly size: number;
  /** Refuses new clients, sends the others elsewhere over at most `spreadMs`, then closes what is left. */
  drain(spreadMs: number): Promise<void>;
}

/** All that the adapter reads of a request: one for all connections, so that none keeps its headers in memory. */
const BARE_REQUEST = { url: "/", headers: { host: "ws" }, socket: {} } as IncomingMessage;

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Serves tRPC to browsers of our own origins, signed in or not. */
export function serveSockets(http: Server, settings: Settings, shared: WsProcess): Sockets {
  const { services, registry } = shared;
  const wss = new WebSocketServer({
    noServer: true,
    WebSocket: ServedSocket,
    clientTracking: false,
    maxPayload: MAX_PAYLOAD_BYTES,
    perMessageDeflate: false,
  });
  const connections = new Set<Connection>();
  const perAddress = new Map<string, number>();
  const sessions = new Sessions();
  const metrics = createWsMetrics(registry, services.hub, connections);
  let opened = 0;
  let draining = false;
  sessions.listen(services.hub).catch((error) => services.logger.error({ err: error }, "sessions"));
  const sweeping = setInterval(() => {
    const now = Date.now();
    for (const connection of connections) connection.sweep(now);
  }, SWEEP_MS).unref();

  function serve(socket: ServedSocket, connection: Connection): void {
    const { claims, address } = connection.identity;
    const context = {
      services,
      address,
      follower: { outlet: connection, connectionId: connection.id },
      resolveActor: () => resolveActor(services.db, claims),
    };
    const handle = getWSConnectionHandler({
      wss,
      router: appRouter,
      createContext: () => context,
      experimental_encoder: createCodec((calls) => connection.called(calls)),
      onError({ error, path }) {
        if (error.code === "INTERNAL_SERVER_ERROR")
          services.logger.error({ err: error, path }, "call failed");
      },
    });
    handle(socket, BARE_REQUEST);
  }

  function open(socket: ServedSocket, stream: Duplex, identity: Identity): void {
    const { address } = identity;
    opened += 1;
    const connection = new Connection(
      String(opened),
      identity,
      socket,
      stream,
      () => metrics.resyncs.inc(),
      Date.now(),
    );
    socket.connection = connection;
    connections.add(connection);
    sessions.add(connection);
    perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
    socket.on("message", () => connection.heard(Date.now()));
    socket.on("error", () => socket.terminate());
    socket.on("close", (code) => {
      connections.delete(connection);
      sessions.remove(connection);
      connection.ended();
      metrics.closed.inc({ code });
      const left = (perAddress.get(address) ?? 1) - 1;
      if (left > 0) perAddress.set(address, left);
      else perAddress.delete(address);
    });
    serve(socket, connection);
  }

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    stream.on("error", () => stream.destroy());
    const address = addressOf(request, settings.TRUSTED_PROXIES);
    const reject = (reason: string, status: string) => {
      metrics.refused.inc({ reason });
      refuse(stream, status);
    };
    if (draining) return reject("draining", "503 Service Unavailable");
    if (!appOf(request.headers.origin, settings)) return reject("origin", "403 Forbidden");
    if ((perAddress.get(address) ?? 0) >= MAX_SOCKETS_PER_ADDRESS * settings.RATE_LIMIT_SCALE) {
      return reject("address", "429 Too Many Requests");
    }
    const identity = await identify(request, settings, shared);
    if (stream.destroyed) return;
    if (draining) return reject("draining", "503 Service Unavailable");
    wss.handleUpgrade(request, stream, head, (socket) => {
      if (identity) return open(socket, stream, { ...identity, address });
      metrics.refused.inc({ reason: "session" });
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
    get size() {
      return connections.size;
    },
    async drain(spreadMs) {
      draining = true;
      await sendAway(connections, spreadMs, () => metrics.sentAway.inc());
      clearInterval(sweeping);
      for (const connection of connections) connection.cut();
      wss.close();
    },
  };
}
