import { forwardedAddresses, mayReadMetrics } from "@loopbid/core";
import { env } from "../../env.ts";
import { webProcess } from "../../server/services.ts";

export async function GET(request: Request): Promise<Response> {
  const { HOST, METRICS_TOKEN } = env();
  const allowed = mayReadMetrics({
    authorization: request.headers.get("authorization"),
    // The header can be forged where strangers reach this port directly, so the address that we listen on counts too.
    addresses: [...forwardedAddresses(request.headers), HOST],
    token: METRICS_TOKEN,
  });
  if (!allowed) return new Response("Not found", { status: 404 });
  const { registry } = webProcess();
  return new Response(await registry.metrics(), {
    headers: { "content-type": registry.contentType, "cache-control": "no-store" },
  });
}
