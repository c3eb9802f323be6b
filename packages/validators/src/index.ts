export * from "./account.ts";
export * from "./auction.ts";
export * from "./auction-log.ts";
export * from "./common.ts";
export * from "./fraud-evidence.ts";
export * from "./listing.ts";
export * from "./moderation.ts";
export * from "./order.ts";
