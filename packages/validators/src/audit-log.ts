import { z } from "zod";
import { handle, instant } from "./common.ts";

/** What the audit log tells apart, by what it was done to; `jobs.*` and the like end in what was done. */
export const AUDIT_ACTION = /^[a-z-]{1,30}\.[a-z_-]{1,40}$/;

export const AuditFilter = z.object({
  /** Moderators and admins only. */
  staff: z.boolean().default(false),
  actor: handle.nullish(),
  action: z.string().regex(AUDIT_ACTION, "This is not an action.").nullish(),
  entity: z
    .string()
    .regex(/^[a-z-]{1,40}$/, "This is not a kind of entity.")
    .nullish(),
  entityId: z.string().min(1).max(64).nullish(),
  from: instant.nullish(),
  to: instant.nullish(),
});
export type AuditFilter = z.output<typeof AuditFilter>;

export const AuditLogInput = AuditFilter.extend({ cursor: z.string().max(80).nullish() });

export const AuditEntry = z.object({
  id: z.string(),
  at: instant,
  actorKind: z.string(),
  /** Null for the system, for nobody, and for an account that is gone. */
  actor: z.string().nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** What it is called: a listing's title, a person's handle. Null where it has no name or is gone. */
  name: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditLogResult = z.object({
  items: z.array(AuditEntry),
  nextCursor: z.string().nullable(),
});
export type AuditLogResult = z.infer<typeof AuditLogResult>;

export const AuditExport = z.object({
  filename: z.string(),
  csv: z.string(),
  /** There was more than one file holds: ask again for the time before its last line. */
  cut: z.boolean(),
});
