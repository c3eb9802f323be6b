import type { AuditEntryRow } from "@loopbid/db";
import type { AuditEntry } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { handlesOf } from "../handles-of.ts";

const ID = /^[0-9a-f]{24}$/;

/** Entries with the names of who did it and what it was done to. */
export async function toAuditEntries(
  ctx: ServiceContext,
  rows: readonly AuditEntryRow[],
): Promise<AuditEntry[]> {
  const { listings } = ctx.db.rows;
  const idsOf = (entity: string) =>
    rows.flatMap((row) => (row.entity === entity && ID.test(row.entityId) ? row.entityId : []));
  const [handles, foundListings] = await Promise.all([
    handlesOf(ctx.db, [...rows.map(({ actorId }) => actorId), ...idsOf("user")]),
    listings.find(
      { _id: { $in: [...new Set([...idsOf("listing"), ...idsOf("auction")])] } },
      { projection: { title: 1 } },
    ),
  ]);
  const titles = new Map(foundListings.map(({ _id, title }) => [_id, title]));
  return rows.map(({ _id, at, actorKind, actorId, action, entity, entityId, data }) => ({
    id: _id,
    at: at.toISOString(),
    actorKind,
    actor: (actorId && handles.get(actorId)) || null,
    action,
    entity,
    entityId,
    name: (entity === "user" ? handles.get(entityId) : titles.get(entityId)) ?? null,
    data: (data ?? {}) as AuditEntry["data"],
  }));
}
