import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { checkHealth, mayReadMetrics } from "@loopbid/core";
import type { Settings } from "./env.ts";
import type { WsProcess } from "./process.ts";

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}

function addresses(request: IncomingMessage): string[] {
  const forwarded = request.headers["x-forwarded-for"];
  const hops = typeof forwarded === "string" ? forwarded.split(",") : [];
  return [...hops, request.socket.remoteAddress ?? ""];
}

/** Health and metrics; everything else on this port is a WebSocket. */
export function createHttp(
  settings: Settings,
  { services, redis, registry }: WsProcess,
  draining: () => boolean,
): Server {
  return createServer(async (request, response) => {
    // Not every request line is an address that can be parsed: `//` is none.
    const pathname = URL.parse(request.url ?? "/", "http://ws.invalid")?.pathname;
    if (pathname === "/healthz") {
      const report = await checkHealth("ws", {
        database: () => services.db.ping(),
        redis: () => redis.ping(),
      });
      const status = draining() ? "draining" : report.status;
      return json(response, status === "ok" ? 200 : 503, { ...report, status });
    }
    if (pathname === "/metrics") {
      const allowed = mayReadMetrics({
        authorization: request.headers.authorization,
        addresses: addresses(request),
        token: settings.METRICS_TOKEN,
      });
      if (!allowed) return json(response, 403, { error: "Metrics are not public." });
      response.writeHead(200, { "content-type": registry.contentType });
      return void response.end(await registry.metrics());
    }
    json(response, 426, { error: "This is a WebSocket server." });
  });
}
