export * from "./channels.ts";
export type { Delivery } from "./history.ts";
export { Hub, type HubOptions, type Reset } from "./hub.ts";
export { createPublisher, type Publisher } from "./publisher.ts";
