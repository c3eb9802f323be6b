import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { isForeignPost, limitBody } from "@loopbid/core";
import { type JobAction, recordJobAction, type ServiceContext } from "@loopbid/services";
import { type Board, staticPath } from "./board.ts";
import { findRoute } from "./find-route.ts";
import { renderPage } from "./render-page.ts";

const MAX_BODY_BYTES = 16 * 1024;
const FOREVER = "private, max-age=31536000, immutable";
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".svg": "image/svg+xml",
};

export interface BoardRequest {
  request: Request;
  /** Below the board's address. */
  parts: readonly string[];
  ctx: ServiceContext;
  board: () => Board;
  /** Who may write here. */
  origins: readonly string[];
}

const NO_STORE = { "cache-control": "no-store" };

function answer(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: NO_STORE });
}

/**
 * Serves bull-board to admins and to nobody else. The session is read anew for every file, look and action; what changes
 * a job must come from the desk's own pages and leaves a line in the audit log before it is done.
 */
export async function serveBoard(asked: BoardRequest): Promise<Response> {
  const { request, parts, ctx, origins } = asked;
  const { actor } = ctx;
  const isPage = request.method === "GET" && parts[0] !== "api" && parts[0] !== "static";
  if (actor.kind !== "user") {
    return isPage
      ? new Response(null, { status: 303, headers: { ...NO_STORE, location: "/sign-in" } })
      : answer(401, "Sign in first.");
  }
  if (actor.role !== "ADMIN") {
    // The page there says so in words.
    return isPage
      ? new Response(null, { status: 303, headers: { ...NO_STORE, location: "/jobs" } })
      : answer(403, "Only admins may do this.");
  }
  if (isForeignPost(request, origins))
    return answer(403, "This site does not take requests from that origin.");
  if (parts[0] === "static") return sendFile(asked.board(), parts.slice(1));
  if (parts[0] === "api") return callApi(asked);
  if (!isPage) return answer(405, "That is not offered here.");
  const html = await renderPage(asked.board(), request.headers.get("x-nonce") ?? "");
  return new Response(html, {
    headers: { ...NO_STORE, "content-type": "text/html; charset=utf-8" },
  });
}

async function sendFile(board: Board, parts: readonly string[]): Promise<Response> {
  const path = staticPath(board, parts);
  const type = path && TYPES[extname(path)];
  const bytes = type ? await readFile(path).catch(() => null) : null;
  if (!type || !bytes) return answer(404, "Not found");
  // Only scripts and styles have a hash in their names.
  const cached = /\.[0-9a-f]{10}\.(js|css)$/.test(path) ? FOREVER : "private, max-age=3600";
  return new Response(bytes, { headers: { "content-type": type, "cache-control": cached } });
}

async function callApi({ request, parts, ctx, board }: BoardRequest): Promise<Response> {
  const { queues, routes, uiConfig } = board();
  const found = findRoute(routes, request.method, parts);
  if (!found) return answer(403, "That is not offered here.");
  const limited = await limitBody(request, MAX_BODY_BYTES);
  if (!limited) return answer(413, "That is too large.");
  const body: unknown = await limited.json().catch(() => ({}));
  if (found.action) {
    if (!isKnown(found.action, [...queues.keys()])) return answer(404, "There is no such queue.");
    await recordJobAction(ctx, found.action);
  }
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const asked = {
    queues,
    uiConfig,
    query,
    params: found.params,
    body: body as object,
    headers: {},
  };
  try {
    const { status = 200, body: result } = await found.route.handler(asked);
    if (status === 204) return new Response(null, { status, headers: NO_STORE });
    return Response.json(result ?? {}, { status, headers: NO_STORE });
  } catch (error) {
    ctx.logger.error({ err: error, route: found.route.route }, "jobs board");
    return answer(500, "The queue did not answer.");
  }
}

/** Names in the audit log are bounded: a queue that there is, and ids as BullMQ makes them. */
function isKnown({ queue, jobId }: JobAction, queues: readonly string[]): boolean {
  return (queue === null || queues.includes(queue)) && (jobId === null || jobId.length <= 200);
}
