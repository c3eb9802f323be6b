export { shillAlert, shillAlerts } from "./alerts.ts";
export { decideShillAlert } from "./decide-alert.ts";
export type * from "./edge.ts";
export { sweepShills } from "./sweep-shills.ts";
export { type LedgerEdge, tallyEdges } from "./tally-edges.ts";
