import { Handoff, type RequestId } from "@loopbid/realtime";
import type { Encoder } from "@trpc/server/adapters/ws";

interface Response {
  id?: RequestId | null;
  result?: { data?: unknown };
}

/** How many calls a message holds; throws to refuse it. */
type Count = (calls: number) => void;

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
      count(Array.isArray(message) ? message.length : 1);
      return message;
    },
  };
}
