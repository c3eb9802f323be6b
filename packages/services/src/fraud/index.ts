export { type CheckOutcome, checkListing } from "./check-listing.ts";
export type * from "./facts.ts";
export { gatherFacts } from "./gather-facts.ts";
export { heldNotice, removedNotice } from "./notices.ts";
export { sweepChecks } from "./sweep-checks.ts";
