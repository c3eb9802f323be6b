export { caseContext } from "./case-context.ts";
export { deskCase, deskCases } from "./cases.ts";
export { CLAIM_MS, claimCase, releaseCase } from "./claims.ts";
export { clearCases } from "./clear-cases.ts";
export { followDesk } from "./follow-desk.ts";
export { riskOfReports } from "./gather.ts";
export { openCounts } from "./open-counts.ts";
