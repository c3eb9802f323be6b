import type { JobsOptions } from "bullmq";
import { PriceBand } from "@loopbid/validators";
import { z } from "zod";

export interface JobDefinition<Payload> {
  readonly queue: QueueName;
  readonly payload: z.ZodType<Payload>;
  readonly options: JobsOptions;
  /** Two jobs with the same key are one while the first waits or is kept. */
  readonly key?: (payload: Payload) => string | undefined;
}

export const QUEUES = [
  "analytics",
  "auction",
  "chat",
  "fraud",
  "mail",
  "notification",
  "outbox",
] as const;
export type QueueName = (typeof QUEUES)[number];

const RETRY: JobsOptions = {
  attempts: 8,
  backoff: { type: "exponential", delay: 1_000, jitter: 0.5 },
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 14 * 24 * 3_600 },
};

function define<Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}

/** Asked for by every worker, run once in each interval (ms). */
function sweep(id: string, everyMs: number): JobsOptions {
  const deduplication = { id, ttl: everyMs * 0.9 };
  return { removeOnComplete: 10, removeOnFail: 100, deduplication };
}

/** Tried for half a minute, then left to the sweep: after an outage no check still waits out a long pause. */
const CHECK_RETRY: JobsOptions = { ...RETRY, attempts: 6 };

/** Somebody waits for the answer: before everything else in its queue, once, and not kept. */
const QUESTION: JobsOptions = {
  lifo: true,
  attempts: 1,
  removeOnComplete: { age: 60 },
  removeOnFail: { age: 60 },
};

const ROLL_UP_MS = 300_000;
const AUCTION_SWEEP_MS = 5_000;
const CHAT_SWEEP_MS = 15_000;
const FRAUD_SWEEP_MS = 30_000;
const SHILL_SWEEP_MS = 3_600_000;
const OUTBOX_SWEEP_MS = 5_000;
const NOTIFICATION_SWEEP_MS = 15_000;
const OUTBID_SWEEP_MS = 15_000;

const listingId = z.string().length(24);

/** Every job there is. Each may run twice: handlers are idempotent. */
export const JOBS = {
  "fraud.check-listing": define({
    queue: "fraud",
    payload: z.object({ listingId, version: z.number().int() }),
    options: CHECK_RETRY,
    key: ({ listingId, version }) => `${listingId}-${version}`,
  }),
  /** A moderator asks what the text model makes of a text; see `ask`. */
  "fraud.assess-text": define({
    queue: "fraud",
    payload: z.object({
      title: z.string().max(120),
      description: z.string().max(8_000),
      categorySlug: z.string().max(120).nullable(),
      priceBand: PriceBand,
    }),
    options: QUESTION,
  }),
  "auction.close": define({
    queue: "auction",
    payload: z.object({ listingId, endsAtMs: z.number().int() }),
    options: RETRY,
    key: ({ listingId, endsAtMs }) => `${listingId}-${endsAtMs}`,
  }),
  "mail.send": define({
    queue: "mail",
    payload: z.object({
      to: z.string().max(254),
      subject: z.string().max(200),
      text: z.string().max(20_000),
      html: z.string().max(100_000),
      /** Headers of its own, such as how to unsubscribe. */
      headers: z.record(z.string().max(60), z.string().max(900)).optional(),
      /** Two mails with the same key are one, whenever they were enqueued. */
      key: z.string().max(100).optional(),
    }),
    options: RETRY,
    key: ({ key }) => key,
  }),
  /** Does what must follow a sale or an offer, at its time. */
  "outbox.deliver": define({
    queue: "outbox",
    payload: z.object({ eventId: z.string().length(24) }),
    options: RETRY,
    key: ({ eventId }) => eventId,
  }),
  /** Delivers what a lost or early `outbox.deliver` left undone. */
  "outbox.sweep": define({
    queue: "outbox",
    payload: z.object({}),
    options: { removeOnComplete: 10, removeOnFail: 100 },
  }),
  /** Reads a message for what its reader should be warned of. */
  "chat.check-message": define({
    queue: "chat",
    payload: z.object({
      messageId: z.string().length(24),
      /** Asked for by the sweep, which asks again where the text model is still away. */
      swept: z.boolean().optional(),
    }),
    options: CHECK_RETRY,
    key: ({ messageId }) => messageId,
  }),
  /** Checks messages whose check was lost, or that the text model has not read. */
  "chat.sweep": define({
    queue: "chat",
    payload: z.object({}),
    options: sweep("chat.sweep", CHAT_SWEEP_MS),
  }),
  /** Mails and pushes what a person is told, as far as it is due. */
  "notification.deliver": define({
    queue: "notification",
    payload: z.object({ notificationId: z.string().length(24) }),
    options: RETRY,
    key: ({ notificationId }) => notificationId,
  }),
  /** Mails together what was put off for one morning. */
  "notification.digest": define({
    queue: "notification",
    payload: z.object({ userId: z.string().length(24), batchId: z.string().max(60) }),
    options: RETRY,
    key: ({ userId, batchId }) => `${userId}-${batchId}`,
  }),
  /** Tells whoever lost the lead of an auction after row `afterSeq` and has not won it back. */
  "notification.outbid": define({
    queue: "notification",
    payload: z.object({ listingId, afterSeq: z.number().int() }),
    options: { ...RETRY, attempts: 4 },
  }),
  /** Tells of the leads that were lost where `notification.outbid` was never asked for or failed. */
  "notification.outbid-sweep": define({
    queue: "notification",
    payload: z.object({}),
    options: sweep("notification.outbid-sweep", OUTBID_SWEEP_MS),
  }),
  /** Asks for what waited for its time, and for what a lost job left undone. */
  "notification.sweep": define({
    queue: "notification",
    payload: z.object({}),
    options: sweep("notification.sweep", NOTIFICATION_SWEEP_MS),
  }),
  /** Closes what a lost or late `auction.close` left open. */
  "auction.sweep": define({
    queue: "auction",
    payload: z.object({}),
    options: sweep("auction.sweep", AUCTION_SWEEP_MS),
  }),
  /** Checks again what waits too long for its check. */
  "fraud.sweep": define({
    queue: "fraud",
    payload: z.object({}),
    options: sweep("fraud.sweep", FRAUD_SWEEP_MS),
  }),
  /** Brings the admins' figures up to date; the first run ever takes minutes. */
  "analytics.roll-up": define({
    queue: "analytics",
    payload: z.object({}),
    options: sweep("analytics.roll-up", ROLL_UP_MS),
  }),
  /** Looks for shill bids among the auctions that closed. */
  "fraud.shill-sweep": define({
    queue: "fraud",
    payload: z.object({}),
    options: sweep("fraud.shill-sweep", SHILL_SWEEP_MS),
  }),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]["payload"]>;

/** What the worker runs by itself, in ms. */
export const SCHEDULES: {
  readonly name:
    | "analytics.roll-up"
    | "auction.sweep"
    | "chat.sweep"
    | "fraud.sweep"
    | "fraud.shill-sweep"
    | "notification.outbid-sweep"
    | "notification.sweep"
    | "outbox.sweep";
  readonly everyMs: number;
}[] = [
  { name: "analytics.roll-up", everyMs: ROLL_UP_MS },
  { name: "auction.sweep", everyMs: AUCTION_SWEEP_MS },
  { name: "chat.sweep", everyMs: CHAT_SWEEP_MS },
  { name: "fraud.sweep", everyMs: FRAUD_SWEEP_MS },
  { name: "fraud.shill-sweep", everyMs: SHILL_SWEEP_MS },
  { name: "notification.outbid-sweep", everyMs: OUTBID_SWEEP_MS },
  { name: "notification.sweep", everyMs: NOTIFICATION_SWEEP_MS },
  { name: "outbox.sweep", everyMs: OUTBOX_SWEEP_MS },
];
