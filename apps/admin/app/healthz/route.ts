import { checkHealth } from "@loopbid/core";
import { adminProcess } from "../../server/services.ts";

export async function GET(): Promise<Response> {
  const { services, redis } = adminProcess();
  const report = await checkHealth("admin", {
    database: () => services.db.ping(),
    redis: () => redis.ping(),
  });
  return Response.json(report, {
    status: report.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
