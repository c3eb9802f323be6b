import { auditLog, exportAuditLog } from "@loopbid/services";
import { AuditExport, AuditFilter, AuditLogInput, AuditLogResult } from "@loopbid/validators";
import { adminProcedure, moderatorProcedure, router } from "../trpc.ts";

export const auditLogRouter = router({
  list: moderatorProcedure
    .input(AuditLogInput)
    .output(AuditLogResult)
    .query(({ ctx, input }) => auditLog(ctx.verb, input)),
  exportCsv: adminProcedure
    .input(AuditFilter)
    .output(AuditExport)
    .mutation(({ ctx, input }) => exportAuditLog(ctx.verb, input)),
});
