import { mayReadMetrics } from "@loopbid/core";
import { env } from "../../env.ts";
import { forwardedAddresses } from "../../server/caller-address.ts";
import { webProcess } from "../../server/services.ts";

export async function GET(request: Request): Promise<Response> {
  const allowed = mayReadMetrics({
    authorization: request.headers.get("authorization"),
    addresses: forwardedAddresses(request.headers),
    token: env().METRICS_TOKEN,
  });
  if (!allowed) return new Response("Not found", { status: 404 });
  const { registry } = webProcess();
  return new Response(await registry.metrics(), {
    headers: { "content-type": registry.contentType, "cache-control": "no-store" },
  });
}
