import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { getCaller } from "../../../trpc/server.ts";

/** The figures of a range as a file, for admins. Takes what `analytics.exportCsv` takes. */
export async function GET(request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  try {
    const caller = await getCaller();
    const { filename, csv } = await caller.analytics.exportCsv(asked as never);
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${filename}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const status = getHTTPStatusCodeFromError(error);
    const message = status < 500 && status !== 400 ? error.message : "The file cannot be made.";
    return new Response(message, {
      status,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
}
