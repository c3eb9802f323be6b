import { forwardedAddresses, mayReadMetrics } from "@loopbid/core";
import { env } from "../../env.ts";
import { adminProcess } from "../../server/services.ts";

export async function GET(request: Request): Promise<Response> {
  const allowed = mayReadMetrics({
    authorization: request.headers.get("authorization"),
    addresses: forwardedAddresses(request.headers),
    token: env().METRICS_TOKEN,
  });
  if (!allowed) return new Response("Not found", { status: 404 });
  const { registry } = adminProcess();
  return new Response(await registry.metrics(), {
    headers: { "content-type": registry.contentType, "cache-control": "no-store" },
  });
}
