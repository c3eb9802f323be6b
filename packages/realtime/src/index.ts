export * from "./channels.ts";
export { EventLag, type EventLagOptions } from "./event-lag.ts";
export { type RequestId, textFrame } from "./fan-out/frames.ts";
export type { Outlet } from "./fan-out/outlet.ts";
export { Handoff, Seat } from "./fan-out/seat.ts";
export type { HubStats } from "./fan-out/stats.ts";
export {
  type App,
  APPS,
  createHeartbeats,
  type Heartbeat,
  type HeartbeatOptions,
  type Heartbeats,
  startHeartbeat,
  type Vitals,
} from "./heartbeat.ts";
export type { Delivery } from "./history.ts";
export { Hub, type HubOptions, type SeatOptions } from "./hub.ts";
export { Presence, type PresenceOptions } from "./presence.ts";
export { createPublisher, type Publisher } from "./publisher.ts";
export { People, type PeopleOptions, type Whereabouts } from "./whereabouts.ts";
