export { assessText } from "./assess-text.ts";
export { type CheckOutcome, checkListing } from "./check-listing.ts";
export {
  type CheckerReport,
  REPORT_EVERY_MS,
  reportChecker,
  retireChecker,
} from "./checks-status.ts";
export type * from "./facts.ts";
export { gatherFacts } from "./gather-facts.ts";
export { heldNotice, removedNotice } from "./notices.ts";
export { sweepChecks } from "./sweep-checks.ts";
