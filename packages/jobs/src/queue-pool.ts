import type { Redis } from "@loopbid/core";
import { Queue } from "bullmq";
import { QUEUES, type QueueName } from "./definitions.ts";

/** The queues as BullMQ has them, opened when they are first asked for. */
export interface QueuePool {
  get(name: QueueName): Queue;
  all(): Queue[];
  close(): Promise<void>;
}

/** `prefix` keeps products that share a Redis apart. */
export function createQueuePool(redis: Redis, prefix = "loopbid"): QueuePool {
  const queues = new Map<QueueName, Queue>();
  const get = (name: QueueName): Queue => {
    const known = queues.get(name);
    if (known) return known;
    const queue = new Queue(name, { connection: redis, prefix, skipWaitingForReady: true });
    queue.on("error", () => undefined);
    queues.set(name, queue);
    // A queue whose first words with Redis failed stays broken for good; the next call opens another one.
    queue.waitUntilReady().catch(() => {
      if (queues.get(name) === queue) queues.delete(name);
      queue.close().catch(() => undefined);
    });
    return queue;
  };
  return {
    get,
    all: () => QUEUES.map(get),
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}
