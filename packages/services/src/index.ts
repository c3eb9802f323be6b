export * from "./account/index.ts";
export * from "./auction/index.ts";
export * from "./context.ts";
export * from "./fraud/index.ts";
export * from "./image/index.ts";
export * from "./listing/index.ts";
export * from "./moderation/index.ts";
export * from "./order/index.ts";
