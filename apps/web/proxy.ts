import { type NextRequest, NextResponse } from "next/server";
import { env } from "./env.ts";
import { contentSecurityPolicy } from "./server/content-security-policy.ts";

/** Gives each page its own script nonce, and every answer the headers that keep it to itself. */
export function proxy(request: NextRequest): NextResponse {
  const { secure, WS_URL, WS_PORT, NODE_ENV } = env();
  const nonce = btoa(crypto.randomUUID());
  const host = request.headers.get("host")?.replace(/:\d+$/, "") ?? "localhost";
  const policy = contentSecurityPolicy({
    nonce,
    socket: WS_URL ?? `${secure ? "wss" : "ws"}://${host}:${WS_PORT}`,
    development: NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("x-frame-options", "DENY");
  response.headers.set("referrer-policy", "strict-origin-when-cross-origin");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set(
    "permissions-policy",
    "camera=(), microphone=(), geolocation=(), payment=()",
  );
  if (secure) {
    response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
  return response;
}

export const config = { matcher: ["/((?!_next/static|_next/image).*)"] };
