import { type ApiContext, appRouter } from "@loopbid/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";

export interface Answer {
  status: number;
  /** The result of a call that succeeded. */
  data: unknown;
  /** What a client reads of a refusal. */
  error: {
    message: string;
    data: {
      code: string;
      httpStatus: number;
      reason: string | null;
      issues: { field: string; message: string }[];
      info: Record<string, unknown> | null;
    };
  };
}

const typeOf = (path: string) =>
  (appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)[path]?._def
    .type;

/** A subscription over HTTP says in its stream that it is refused. */
function refused(stream: string): Answer {
  const [, error] = /event: serialized-error\ndata: (.*)/.exec(stream) ?? [];
  const parsed = JSON.parse(error!) as Answer["error"];
  return { status: parsed.data.httpStatus, data: undefined, error: parsed };
}

/** One call as it goes over HTTP, so that errors are what a browser sees. */
export async function call(context: ApiContext, path: string, input?: unknown): Promise<Answer> {
  const query = typeOf(path) !== "mutation";
  const body = input === undefined ? undefined : JSON.stringify(input);
  const search = query && body ? `?input=${encodeURIComponent(body)}` : "";
  const request = new Request(`http://localhost/api/trpc/${path}${search}`, {
    method: query ? "GET" : "POST",
    headers: { "content-type": "application/json" },
    ...(query ? {} : { body: body ?? null }),
  });
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => context,
  });
  const text = await response.text();
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) return refused(text);
  const json = JSON.parse(text) as { result?: { data: unknown }; error?: Answer["error"] };
  return { status: response.status, data: json.result?.data, error: json.error! };
}
