export { backTestRules } from "./back-test.ts";
export { createRules } from "./create-rules.ts";
export { ensureFirstRules } from "./ensure-first-rules.ts";
export { listRules } from "./list-rules.ts";
export { activeThresholds, loadRules } from "./load-rules.ts";
export { promoteRules, rollBackRules } from "./promote-rules.ts";
export { shadowResults } from "./shadow-results.ts";
export { startShadow, stopShadow } from "./shadow-rules.ts";
