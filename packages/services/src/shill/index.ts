export type * from "./edge.ts";
export { type LedgerEdge, tallyEdges } from "./tally-edges.ts";
