export * from "./definitions.ts";
export * from "./enqueue.ts";
export { NoAnswerError } from "./await-result.ts";
export { createQueuePool, type QueuePool } from "./queue-pool.ts";
