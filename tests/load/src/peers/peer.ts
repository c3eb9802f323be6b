import { readSession } from "@loopbid/auth";
import { createRedis } from "@loopbid/core";
import type { SessionClaims } from "@loopbid/services";
import { createServer, type Server } from "node:http";
import { z } from "zod";

const Settings = z.object({
  PORT: z.coerce.number().int(),
  REDIS_URL: z.string(),
  /** The Redis channel whose messages, `id body`, go to every client. */
  TOPIC: z.string(),
  AUTH_SECRET: z.string(),
});
export const settings = Settings.parse(process.env);

/** Calls back for each message of the topic. */
export async function followTopic(onMessage: (id: string, body: string) => void): Promise<void> {
  const redis = createRedis(settings.REDIS_URL, "subscriber");
  redis.on("message", (_: string, message: string) => {
    const space = message.indexOf(" ");
    onMessage(message.slice(0, space), message.slice(space + 1));
  });
  await redis.subscribe(settings.TOPIC);
}

/** Who connects, by the product's own cookie, so that a peer's client is as signed in as ours. */
export function identify(cookie: string | undefined): Promise<SessionClaims | null> {
  return readSession(cookie, { app: "web", secret: settings.AUTH_SECRET, secure: false });
}

/** A server that answers `/healthz`; sockets are added to it. */
export function createHttp(): Server {
  return createServer((_, response) => void response.end("ok"));
}

export function listen(http: Server): void {
  process.on("SIGTERM", () => process.exit(0));
  http.listen(settings.PORT, "127.0.0.1");
}
