import { appRouter } from "@loopbid/api";
import { callerAddress, isForeignPost, limitBody } from "@loopbid/core";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { env } from "../../../../env.ts";
import { webProcess } from "../../../../server/services.ts";
import { actorOf } from "../../../../server/session.ts";

/** Above what any input may hold, so that its own check can name the field that is too long. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
const MAX_BATCH = 10;

function refuse(code: string, httpStatus: number, message: string): Response {
  const data = { code, httpStatus, issues: [], reason: null, info: null };
  return Response.json({ error: { code: -32600, message, data } }, { status: httpStatus });
}

async function handle(request: Request): Promise<Response> {
  if (isForeignPost(request, env().origins)) {
    return refuse("FORBIDDEN", 403, "This site does not take requests from that origin.");
  }
  const limited = await limitBody(request, MAX_BODY_BYTES);
  if (!limited) return refuse("PAYLOAD_TOO_LARGE", 413, "That is too large.");
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: limited,
    router: appRouter,
    maxBatchSize: MAX_BATCH,
    createContext: async () => {
      await webProcess().clockTried;
      const actor = actorOf(request.headers);
      return {
        services: webProcess().services,
        resolveActor: () => actor,
        address: callerAddress(request.headers),
      };
    },
    responseMeta: () => ({ headers: new Headers({ "cache-control": "no-store" }) }),
  });
}

export { handle as GET, handle as POST };
