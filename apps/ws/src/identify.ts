import type { IncomingMessage } from "node:http";
import { cookieName, readSession } from "@loopbid/auth";
import { resolveActor, type SessionClaims } from "@loopbid/services";
import type { Settings } from "./env.ts";
import type { WsProcess } from "./process.ts";

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
