import { startHeartbeat } from "@loopbid/realtime";
import { bidsTaken } from "@loopbid/services";
import { readSettings } from "./env.ts";
import { createHttp } from "./http.ts";
import { openProcess } from "./process.ts";
import { serveSockets } from "./sockets.ts";

const settings = readSettings();
const shared = openProcess(settings);
const { logger, hub } = shared.services;
let draining = false;
const http = createHttp(settings, shared, () => draining);
const sockets = serveSockets(http, settings, shared);
shared.presence.start();
shared.people.start();
const stopHeartbeat = startHeartbeat({
  redis: shared.redis,
  app: "ws",
  processId: shared.processId,
  logger,
  read: async () => ({
    connections: sockets.size,
    bids: await bidsTaken(),
    deliveries: hub.stats.deliveries,
    eventLagMs: await shared.lag.measure(),
  }),
});

async function stop(signal: string): Promise<void> {
  if (draining) return;
  draining = true;
  logger.info({ signal }, "draining");
  // Goes on listening, so that /healthz says why it takes nobody new.
  await sockets.drain(settings.DRAIN_SPREAD_MS);
  http.close();
  await stopHeartbeat();
  await shared.close();
  process.exit(0);
}

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));
process.on("unhandledRejection", (error) => {
  logger.fatal({ err: error }, "unhandled rejection");
  process.exit(1);
});
http.on("error", (error) => {
  logger.fatal({ err: error }, "cannot listen");
  process.exit(1);
});
// Bids are dated here: not before this process knows what time it is.
await shared.ready;
http.listen(settings.WS_PORT, settings.HOST, () => {
  logger.info({ port: settings.WS_PORT, origins: settings.origins }, "ws listens");
});
