export * from "./definitions.ts";
export * from "./enqueue.ts";
export { NoAnswerError } from "./await-result.ts";
