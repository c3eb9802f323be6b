import type { IncomingMessage } from "node:http";
import { cookieName, readSession } from "@loopbid/auth";
import { sessionControl } from "@loopbid/realtime";
import { resolveActor, type SessionClaims } from "@loopbid/services";
import type { WebSocket } from "ws";
import type { Settings } from "./env.ts";
import { CLOSE, MAX_BUFFERED_BYTES, MESSAGES_PER_WINDOW, WINDOW_MS } from "./limits.ts";
import type { WsProcess } from "./process.ts";

/** What one socket brings, read once at the upgrade; whether its session still stands is read on every call. */
export interface Connection {
  claims: SessionClaims | null;
  address: string;
}

export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = request.headers["x-forwarded-for"];
  const hops = typeof forwarded === "string" ? forwarded.split(",") : [];
  const proxied = trustedProxies > 0 ? hops.at(-1)?.trim() : undefined;
  return proxied || request.socket.remoteAddress || "unknown";
}

/**
 * Who connects. Null for a session that is forged, expired or ended: such a socket is closed, never served as if nobody
 * were signed in.
 */
export async function identify(
  request: IncomingMessage,
  settings: Settings,
  { services }: WsProcess,
): Promise<{ claims: SessionClaims | null } | null> {
  const { AUTH_SECRET: secret, secure } = settings;
  const { cookie } = request.headers;
  if (!cookie?.includes(`${cookieName("web", "session", secure)}=`)) return { claims: null };
  const claims = await readSession(cookie, { app: "web", secret, secure });
  const actor = await resolveActor(services.db, claims);
  return actor.kind === "user" ? { claims } : null;
}

/** Closes the socket as soon as the user's sessions end. Resolves to a function that stops watching. */
export function closeWithSession(
  socket: WebSocket,
  claims: SessionClaims,
  { services }: WsProcess,
): Promise<() => void> {
  return services.hub.listen(sessionControl, claims.userId, ({ event }) => {
    if (claims.sessionVersion < event.sessionVersion)
      socket.close(CLOSE.sessionEnded, "session ended");
  });
}

/** Closes a socket that floods. */
export function limitMessages(socket: WebSocket): void {
  let windowStart = 0;
  let count = 0;
  socket.on("message", () => {
    const now = Date.now();
    if (now - windowStart > WINDOW_MS) {
      windowStart = now;
      count = 0;
    }
    count += 1;
    if (count > MESSAGES_PER_WINDOW) socket.close(CLOSE.tooManyMessages, "too many messages");
  });
}

/** Cuts a client that does not read before its backlog costs memory; it resumes from its last event. */
export function limitBacklog(socket: WebSocket): void {
  const send = socket.send.bind(socket);
  socket.send = ((...args: Parameters<WebSocket["send"]>) => {
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) {
      socket.close(CLOSE.resync, "resync");
      setTimeout(() => socket.terminate(), 1_000).unref();
      return;
    }
    send(...args);
  }) as WebSocket["send"];
}
