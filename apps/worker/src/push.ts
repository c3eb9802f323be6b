import { createHash } from "node:crypto";
import type { Logger } from "@loopbid/core";
import { isPushEndpoint, type PushOutcome, type PushService } from "@loopbid/services";
import webPush from "web-push";
import type { WorkerEnv } from "./env.ts";

const TIMEOUT_MS = 10_000;
/** Longest topic of a push message (RFC 8030). */
const TOPIC_LENGTH = 32;

type Settings = Pick<
  WorkerEnv,
  "VAPID_PUBLIC_KEY" | "VAPID_PRIVATE_KEY" | "VAPID_SUBJECT" | "PUSH_HOSTS"
>;

/** What an answer of a push service, or none, means for the message. */
function outcomeOf(error: unknown): PushOutcome {
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (statusCode === 404 || statusCode === 410) return "gone";
  if (statusCode === 429 || (statusCode !== undefined && statusCode >= 500)) return "refused";
  // Nothing had been sent when there was nobody to send it to.
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "EAI_AGAIN") return "refused";
  return "unknown";
}

/** Sends web push messages, encrypted (RFC 8291) and signed (RFC 8292); undefined where no keys are set. */
export function createPushService(settings: Settings, logger: Logger): PushService | undefined {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = settings;
  if (!publicKey || !privateKey) return undefined;
  const { VAPID_SUBJECT: subject, PUSH_HOSTS: extraHosts } = settings;
  const vapidDetails = { subject, publicKey, privateKey };
  return {
    publicKey,
    extraHosts,
    async send({ endpoint, p256dh, auth }, { payload, topic, urgency, ttl }) {
      if (!isPushEndpoint(endpoint, extraHosts)) return "gone";
      const hash = createHash("sha256").update(topic).digest("base64url");
      const options = { vapidDetails, urgency, TTL: ttl, timeout: TIMEOUT_MS };
      try {
        await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, payload, {
          ...options,
          topic: hash.slice(0, TOPIC_LENGTH),
        });
        return "sent";
      } catch (error) {
        const outcome = outcomeOf(error);
        // Not the error itself: it names the address, and who has that can reach the browser.
        const { message: reason, statusCode } = error as Error & { statusCode?: number };
        const { host } = new URL(endpoint);
        if (outcome !== "gone") logger.warn({ host, outcome, reason, statusCode }, "push message");
        return outcome;
      }
    },
  };
}
