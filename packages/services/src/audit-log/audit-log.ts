import type { AuditFilter, AuditLogResult } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { findAuditEntries } from "./audit-query.ts";
import { toAuditEntries } from "./to-audit-entries.ts";

const PAGE_SIZE = 50;

/**
 * Who did what to what, newest first, a page at a time.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function auditLog(
  ctx: ServiceContext,
  { cursor, ...filter }: AuditFilter & { cursor?: string | null | undefined },
): Promise<AuditLogResult> {
  requireModerator(ctx);
  const page = { cursor: cursor ?? null, limit: PAGE_SIZE };
  const { rows, nextCursor } = await findAuditEntries(ctx, filter, page);
  return { items: await toAuditEntries(ctx, rows), nextCursor };
}
