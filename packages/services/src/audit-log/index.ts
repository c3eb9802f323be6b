export { auditLog } from "./audit-log.ts";
export { exportAuditLog } from "./export-audit-log.ts";
