export * from "./definitions.ts";
export * from "./enqueue.ts";
