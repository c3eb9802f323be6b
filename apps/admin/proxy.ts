import { contentSecurityPolicy, securityHeaders } from "@loopbid/core";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "./env.ts";

/** Gives each page its own script nonce, and every answer the headers that keep it to itself. */
export function proxy(request: NextRequest): NextResponse {
  const { secure, WS_URL, WS_PORT, NODE_ENV } = env();
  const nonce = btoa(crypto.randomUUID());
  const host = request.headers.get("host")?.replace(/:\d+$/, "") ?? "localhost";
  const policy = contentSecurityPolicy({
    nonce,
    connect: [WS_URL ? new URL(WS_URL).origin : `${secure ? "wss" : "ws"}://${host}:${WS_PORT}`],
    development: NODE_ENV === "development",
    // Its page names its own address in a <base>.
    base: request.nextUrl.pathname.startsWith("/jobs/board"),
  });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  const own = { ...securityHeaders({ secure }), "content-security-policy": policy };
  for (const [name, value] of Object.entries(own)) response.headers.set(name, value);
  response.headers.set("x-robots-tag", "noindex, nofollow");
  return response;
}

export const config = { matcher: ["/((?!_next/static|_next/image).*)"] };
