import type { AuditEntryRow } from "@loopbid/db";
import type { AuditFilter } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import type { Page } from "../cursor.ts";
import { newestFirst } from "../newest-first.ts";

export const STAFF = ["moderator", "admin"];

/** A clock that is ahead is no reason to leave something out. */
const AHEAD_MS = 3_600_000;

/** Entries that match, the newest first, at most `limit`; none for an actor that there is not. */
export async function findAuditEntries(
  ctx: ServiceContext,
  filter: AuditFilter,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<Page<AuditEntryRow>> {
  const query = await toQuery(ctx, filter);
  if (!query) return { rows: [], nextCursor: null };
  return newestFirst({
    field: "at",
    read: (span, options) => ctx.db.rows.audit_entries.find({ ...query, ...span }, options),
    cursor,
    limit,
    newest: filter.to ? Date.parse(filter.to) : ctx.now() + AHEAD_MS,
    oldest: filter.from ? Date.parse(filter.from) : 0,
  });
}

async function toQuery(
  ctx: ServiceContext,
  { staff, actor, action, entity, entityId }: AuditFilter,
): Promise<object | null> {
  const person = actor ? await ctx.db.rows.users.findOne({ handle: actor }) : null;
  if (actor && !person) return null;
  return {
    ...(person ? { actorId: person._id } : staff ? { actorKind: { $in: STAFF } } : {}),
    ...(action ? { action } : {}),
    ...(entity ? { entity } : {}),
    ...(entityId ? { entityId } : {}),
  };
}
