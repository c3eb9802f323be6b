import type { AuditEntry, AuditFilter } from "@loopbid/validators";
import { toCsv } from "@loopbid/domain";
import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext } from "../context.ts";
import { findAuditEntries } from "./audit-query.ts";
import { toAuditEntries } from "./to-audit-entries.ts";

const PAGE_SIZE = 1_000;
/** What a table program opens, and what one answer holds: about 15 MB. */
export const MOST_EXPORTED = 50_000;
const HEAD = ["at", "actor_kind", "actor", "action", "entity", "entity_id", "name", "data"];

/**
 * The newest entries that match, at most 50,000, as a table whose cells no program takes for formulas. That it was taken
 * is written to the log itself.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins.
 */
export async function exportAuditLog(
  ctx: ServiceContext,
  filter: AuditFilter,
): Promise<{ filename: string; csv: string; cut: boolean }> {
  requireAdmin(ctx);
  const asOf = new Date(ctx.now()).toISOString();
  const lines: (string | null)[][] = [];
  let cursor: string | null = null;
  do {
    const limit = Math.min(PAGE_SIZE, MOST_EXPORTED - lines.length);
    const page = await findAuditEntries(ctx, filter, { cursor, limit });
    lines.push(...(await toAuditEntries(ctx, page.rows)).map(toLine));
    cursor = page.nextCursor;
  } while (cursor && lines.length < MOST_EXPORTED);
  await audit(ctx, ctx.db.rows, "audit-log.export", "audit-log", "all", {
    ...filter,
    entries: lines.length,
  });
  return {
    filename: `loopbid-audit-log-${asOf.slice(0, 10)}.csv`,
    csv: toCsv(HEAD, lines),
    cut: cursor !== null,
  };
}

function toLine(entry: AuditEntry): (string | null)[] {
  const { at, actorKind, actor, action, entity, entityId, name, data } = entry;
  return [at, actorKind, actor, action, entity, entityId, name, JSON.stringify(data)];
}
