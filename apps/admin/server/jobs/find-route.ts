import type { JobAction } from "@loopbid/services";
import type { ApiRoute } from "./board.ts";

/**
 * What admins may do to jobs, by bull-board's address for it. The rest (adding jobs, rewriting payloads, wiping queues) is
 * left out: it could send any mail to anyone, or lose sales that wait for their turn.
 */
const ACTIONS: Readonly<Record<string, string>> = {
  "/api/queues/pause": "pause",
  "/api/queues/resume": "resume",
  "/api/queues/:queueName/pause": "pause",
  "/api/queues/:queueName/resume": "resume",
  "/api/queues/:queueName/promote": "promote-all",
  "/api/queues/:queueName/retry/:queueStatus": "retry-all",
  "/api/queues/:queueName/clean/:queueStatus": "clean",
  "/api/queues/:queueName/:jobId/retry": "retry",
  "/api/queues/:queueName/:jobId/promote": "promote",
  "/api/queues/:queueName/:jobId/clean": "remove",
};

export interface Found {
  route: ApiRoute;
  params: Record<string, string>;
  /** Null for a route that only reads. */
  action: JobAction | null;
}

function match(pattern: string, parts: readonly string[]): Record<string, string> | null {
  const wanted = pattern.split("/").slice(1);
  if (wanted.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, word] of wanted.entries()) {
    const part = parts[index]!;
    if (word.startsWith(":")) params[word.slice(1)] = part;
    else if (word !== part) return null;
  }
  return params;
}

/** The route of a request, the first that fits as in bull-board; null where there is none or it is not offered. */
export function findRoute(
  routes: readonly ApiRoute[],
  method: string,
  parts: readonly string[],
): Found | null {
  for (const route of routes) {
    const methods = [route.method].flat() as string[];
    if (!methods.includes(method.toLowerCase())) continue;
    for (const pattern of [route.route].flat()) {
      const params = match(pattern, parts);
      if (params) return offered(route, pattern, params, method);
    }
  }
  return null;
}

function offered(
  route: ApiRoute,
  pattern: string,
  params: Record<string, string>,
  method: string,
): Found | null {
  if (method === "GET") return { route, params, action: null };
  const action = ACTIONS[pattern];
  if (!action) return null;
  const { queueName = null, jobId = null, queueStatus = null } = params;
  return { route, params, action: { action, queue: queueName, jobId, status: queueStatus } };
}
