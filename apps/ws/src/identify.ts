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

/** Whose session counts: that of the app whose page connects. Null for a page that is none of ours. */
export function appOf(
  origin: string | undefined,
  { origins, adminOrigins }: Pick<Settings, "origins" | "adminOrigins">,
): "web" | "admin" | null {
  if (!origin) return null;
  if (origins.includes(origin)) return "web";
  return adminOrigins.includes(origin) ? "admin" : null;
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
  const { AUTH_SECRET: secret } = settings;
  const { cookie, origin } = request.headers;
  const app = appOf(origin, settings) ?? "web";
  const secure = app === "admin" ? settings.adminSecure : settings.secure;
  if (!cookie?.includes(`${cookieName(app, "session", secure)}=`)) return { claims: null };
  const claims = await readSession(cookie, { app, secret, secure });
  const actor = await resolveActor(services.db, claims);
  return actor.kind === "user" ? { claims } : null;
}
