import { createServer, type Server, type Socket } from "node:net";
import { dropCursors } from "./cursor-commands.ts";
import type { Gateway } from "./context.ts";
import { AnswerCache } from "./answer-cache.ts";
import { CursorStore } from "./cursor-store.ts";
import { dispatch } from "./dispatch.ts";
import { readFrames } from "./frames.ts";
import { PgPool } from "./pg-pool.ts";
import { Transactions } from "./transactions.ts";
import { encodeReply, type Message, parseMessage, wireLayout } from "./wire.ts";

export interface GatewayOptions {
  /** TCP port on 127.0.0.1. */
  port: number;
  /** PostgreSQL's unix socket. */
  postgresSocket: string;
  /** Most PostgreSQL connections for commands outside transactions. */
  maxConnections: number;
  /** How long a transaction may stay open, in ms. */
  transactionLifetimeMs: number;
}

const SWEEP_MS = 250;
const MAX_TRANSACTIONS = 60;
const PG_PARAMETERS = {
  user: "postgres",
  database: "postgres",
  application_name: "loopbid-gateway",
  options:
    "-c search_path=documentdb_api_catalog,documentdb_api,public -c client_min_messages=error",
};

/** Speaks MongoDB's wire protocol on `port`; resolves once it listens. */
export async function startGateway(options: GatewayOptions): Promise<{ close(): Promise<void> }> {
  const pool = new PgPool(options.postgresSocket, PG_PARAMETERS, options.maxConnections);
  // Apart, so that open transactions never starve the commands that they may be waiting for.
  const transactionPool = new PgPool(options.postgresSocket, PG_PARAMETERS, MAX_TRANSACTIONS);
  const gateway: Gateway = {
    pool,
    cursors: new CursorStore(),
    transactions: new Transactions(transactionPool, options.transactionLifetimeMs),
    answers: new AnswerCache(),
    address: `127.0.0.1:${options.port}`,
  };
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    serve(socket, gateway, ++connections);
  });
  await listen(server, options.port);
  const sweep = setInterval(() => {
    gateway.transactions.expire(Date.now());
    dropCursors(pool, gateway.cursors.expire(Date.now())).catch(() => {});
  }, SWEEP_MS);
  return {
    close: () =>
      new Promise((resolve) => {
        clearInterval(sweep);
        for (const socket of sockets) socket.destroy();
        pool.close();
        transactionPool.close();
        server.close(() => resolve());
      }),
  };
}

function serve(socket: Socket, gateway: Gateway, connectionId: number): void {
  const onError = () => {
    socket.destroy();
  };
  // One command at a time per connection, in order, as MongoDB does.
  let last = Promise.resolve();
  socket.on("error", onError);
  socket.on("close", () => gateway.transactions.connectionLost(connectionId));
  const answer = async (message: Message) => {
    if (socket.destroyed) return;
    const document = await dispatch(message, gateway, connectionId);
    if (message.wantsReply && !socket.destroyed) socket.write(encodeReply(message, document));
  };
  readFrames(
    socket,
    wireLayout,
    (frame) => {
      const message = parseMessage(frame);
      last = last.then(() => answer(message)).catch(onError);
    },
    onError,
  );
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
