import { Handoff, type RequestId } from "@loopbid/realtime";
import type { Encoder } from "@trpc/server/adapters/ws";
import { MAX_ID_CHARACTERS } from "./limits.ts";

interface Response {
  id?: RequestId | null;
  result?: { data?: unknown };
}

/** How many calls a message holds; throws to refuse it. */
type Count = (calls: number) => void;

/** A subscription's id is repeated in each of its events. */
function assertShortId(call: unknown): void {
  const { id } = (call ?? {}) as { id?: unknown };
  if (typeof id === "string" && id.length > MAX_ID_CHARACTERS)
    throw new Error("the id is too long");
}

/**
 * tRPC's JSON on one connection. It is the one place that sees a subscription's request id beside what it yields, so
 * this is where the hub learns it.
 */
export function createCodec(count: Count): Encoder {
  return {
    encode(message) {
      const { id, result } = message as Response;
      if (!(result?.data instanceof Handoff)) return JSON.stringify(message);
      if (id !== null && id !== undefined) result.data.begin(id);
      return "";
    },
    decode(data) {
      const message: unknown = JSON.parse(data.toString());
      const calls: unknown[] = Array.isArray(message) ? message : [message];
      count(calls.length);
      for (const call of calls) assertShortId(call);
      return message;
    },
  };
}
