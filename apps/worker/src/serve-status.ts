import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { checkHealth, mayReadMetrics, type Redis, type Registry } from "@loopbid/core";
import type { Db } from "@loopbid/db";
import type { JobQueue } from "@loopbid/jobs";
import type { ModelState } from "./watch-model.ts";

export interface StatusOptions {
  db: Db;
  redis: Redis;
  jobs: JobQueue;
  registry: Registry;
  metricsToken: string | undefined;
  model: () => ModelState;
  isDraining: () => boolean;
}

/** A job that waits longer than this says that the worker does not keep up, or that none runs. */
const MOST_LAG_MS = 60_000;

async function health({ db, redis, jobs, model, isDraining }: StatusOptions) {
  const report = await checkHealth("worker", {
    database: () => db.ping(),
    redis: () => redis.ping(),
  });
  const lag =
    report.dependencies["redis"]?.status === "ok"
      ? await jobs.lag(Date.now()).catch(() => null)
      : null;
  const late = !lag || Object.values(lag).some((ms) => ms > MOST_LAG_MS);
  // Without its model a worker still closes auctions and sends mails: it is degraded, and not to be replaced.
  const serving = report.status === "ok" && !late && !isDraining();
  const seen = model();
  return {
    serving,
    body: {
      ...report,
      status: serving && seen.status === "ok" ? "ok" : "degraded",
      draining: isDraining(),
      queueLagMs: lag,
      model: seen,
    },
  };
}

function addressesOf(request: IncomingMessage): string[] {
  const forwarded = request.headers["x-forwarded-for"];
  const hops = String(forwarded ?? "")
    .split(",")
    .filter(Boolean);
  return [request.socket.remoteAddress ?? "unknown", ...hops];
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: StatusOptions,
): Promise<void> {
  const path = URL.parse(request.url ?? "/", "http://localhost")?.pathname;
  response.setHeader("cache-control", "no-store");
  if (request.method === "GET" && path === "/healthz") {
    const { serving, body } = await health(options);
    response.writeHead(serving ? 200 : 503, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
    return;
  }
  const { registry, metricsToken: token } = options;
  const { authorization } = request.headers;
  const reader = { authorization, addresses: addressesOf(request), token };
  if (request.method === "GET" && path === "/metrics" && mayReadMetrics(reader)) {
    response.writeHead(200, { "content-type": registry.contentType });
    response.end(await registry.metrics());
    return;
  }
  response.writeHead(404, { "content-type": "text/plain" });
  response.end("Not found");
}

/** /healthz for everyone, /metrics for those who may read them. */
export function createStatusServer(options: StatusOptions): Server {
  return createServer((request, response) => {
    answer(request, response, options).catch(() => {
      if (!response.headersSent) response.writeHead(503);
      response.end();
    });
  });
}
