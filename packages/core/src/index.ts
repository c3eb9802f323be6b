export * from "./env.ts";
export * from "./health.ts";
export * from "./id.ts";
export * from "./logger.ts";
export * from "./metrics.ts";
export * from "./redis.ts";
export * from "./service-error.ts";
