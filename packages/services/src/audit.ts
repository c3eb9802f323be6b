import type { Rows } from "@loopbid/db";
import type { Actor, ServiceContext } from "./context.ts";

function actorId(actor: Actor): string | null {
  return actor.kind === "user" ? actor.userId : null;
}

/** Writes who did what, in the transaction of the change itself. */
export async function audit(
  ctx: ServiceContext,
  rows: Rows,
  action: string,
  entity: string,
  entityId: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  await rows.audit_entries.insertOne({
    actorKind: ctx.actor.kind === "user" ? ctx.actor.role.toLowerCase() : ctx.actor.kind,
    actorId: actorId(ctx.actor),
    action,
    entity,
    entityId,
    data: data as never,
    at: new Date(ctx.now()),
  });
}
