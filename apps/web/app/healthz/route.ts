import { checkHealth } from "@loopbid/core";
import { webProcess } from "../../server/services.ts";

export async function GET(): Promise<Response> {
  const { services, redis } = webProcess();
  const report = await checkHealth("web", {
    database: () => services.db.ping(),
    redis: () => redis.ping(),
  });
  return Response.json(report, {
    status: report.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
