import type { ChatMessage } from "@loopbid/validators";
import { z } from "zod";

/** A message that the server has not confirmed. It is sent again under the same key until there is an answer. */
export interface Queued {
  key: string;
  threadId: string;
  text: string;
  images: readonly ChatMessage["images"][number][];
  /** Of this device's clock, ISO 8601. */
  queuedAt: string;
  /** `waiting` once an answer is overdue or the network is gone. */
  state: "sending" | "waiting" | "failed";
  /** Why the server refused it. */
  refusal: string | null;
}

export type Outbox = readonly Queued[];

export function patchQueued(outbox: Outbox, key: string, changes: Partial<Queued>): Outbox {
  return outbox.map((queued) => (queued.key === key ? { ...queued, ...changes } : queued));
}

/** Drops what has arrived, told by the key that came back with it. */
export function withoutArrived(outbox: Outbox, messages: readonly ChatMessage[]): Outbox {
  const arrived = new Set(messages.map(({ idempotencyKey }) => idempotencyKey));
  const rest = outbox.filter(({ key }) => !arrived.has(key));
  return rest.length === outbox.length ? outbox : rest;
}

/** The next to send in a thread: in the order they were written, one at a time, past those that were refused. */
export function nextToSend(outbox: Outbox, threadId: string): Queued | null {
  return outbox.find((queued) => queued.threadId === threadId && queued.state !== "failed") ?? null;
}

const Stored = z.array(
  z.object({
    key: z.string().max(64),
    threadId: z.string().max(24),
    text: z.string().max(8_000),
    images: z
      .array(z.object({ key: z.string().max(64), width: z.number(), height: z.number() }))
      .max(20),
    queuedAt: z.string(),
    state: z.enum(["sending", "waiting", "failed"]),
    refusal: z.string().nullable(),
  }),
);

/** What a tab kept over a reload; nothing where that cannot be read. */
export function readOutbox(text: string | null): Outbox {
  try {
    return Stored.parse(JSON.parse(text ?? "[]"));
  } catch {
    return [];
  }
}
