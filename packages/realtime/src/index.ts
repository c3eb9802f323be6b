export * from "./channels.ts";
export { type RequestId, textFrame } from "./fan-out/frames.ts";
export type { Outlet } from "./fan-out/outlet.ts";
export { Handoff, Seat } from "./fan-out/seat.ts";
export type { HubStats } from "./fan-out/stats.ts";
export type { Delivery } from "./history.ts";
export { Hub, type HubOptions, type SeatOptions } from "./hub.ts";
export { Presence, type PresenceOptions } from "./presence.ts";
export { createPublisher, type Publisher } from "./publisher.ts";
