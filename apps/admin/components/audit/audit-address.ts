import { AuditFilter } from "@loopbid/validators";

export type AuditSearch = Record<string, string | string[] | undefined>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** The fields of the filter, as they stand in the address. */
export interface AuditFields {
  actor: string;
  action: string;
  entityId: string;
  /** Days of UTC, `until` with its whole day. */
  from: string;
  until: string;
  staff: boolean;
}

/** What an address asks for; what makes no sense is left out. */
export function readFields(search: AuditSearch): AuditFields {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === "string" ? value.trim().slice(0, 80) : "";
  };
  const day = (name: string) => (DAY.test(text(name)) ? text(name) : "");
  return {
    actor: text("actor").replace(/^@/, "").toLowerCase(),
    action: text("action"),
    entityId: text("entityId"),
    from: day("from"),
    until: day("until"),
    staff: text("all") !== "1",
  };
}

export function addressOf({ staff, ...fields }: AuditFields): string {
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value));
  if (!staff) query.set("all", "1");
  return query.size > 0 ? `/audit?${query}` : "/audit";
}

/** Null where a field cannot be anybody's handle, or an action or moment that there is. */
export function toFilter({
  actor,
  action,
  entityId,
  from,
  until,
  staff,
}: AuditFields): AuditFilter | null {
  const start = Date.parse(from);
  const end = Date.parse(until) + DAY_MS;
  const filter = AuditFilter.safeParse({
    staff,
    actor: actor || null,
    action: action || null,
    entityId: entityId || null,
    from: Number.isNaN(start) ? null : new Date(start).toISOString(),
    to: Number.isNaN(end) ? null : new Date(end).toISOString(),
  });
  return filter.success ? filter.data : null;
}
