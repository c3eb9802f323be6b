import { z } from "zod";
import { Role } from "./account.ts";
import { handle, id, instant } from "./common.ts";

export const AccountStatus = z.enum(["ACTIVE", "SUSPENDED", "BANNED"]);
export type AccountStatus = z.infer<typeof AccountStatus>;

export const PeopleInput = z.object({
  /** The start of a handle, a name or an address, or an id. Empty: everybody, the newest first. */
  q: z.string().trim().max(120).default(""),
  role: Role.nullish(),
  status: AccountStatus.nullish(),
  cursor: z.string().max(80).nullish(),
});
export type PeopleInput = z.output<typeof PeopleInput>;

export const PersonLine = z.object({
  id,
  handle: z.string(),
  name: z.string(),
  /** Whole for admins, its start and domain for moderators. */
  email: z.string(),
  emailVerified: z.boolean(),
  role: Role,
  status: AccountStatus,
  suspendedUntil: instant.nullable(),
  limitedUntil: instant.nullable(),
  joinedAt: instant,
});
export type PersonLine = z.infer<typeof PersonLine>;
export const PeopleResult = z.object({
  items: z.array(PersonLine),
  nextCursor: z.string().nullable(),
});
export type PeopleResult = z.infer<typeof PeopleResult>;

export const PersonInput = z.object({ handle });
export const PersonFile = PersonLine.extend({
  bio: z.string().nullable(),
  place: z.string().nullable(),
  counts: z.object({
    onSale: z.number(),
    sold: z.number(),
    held: z.number(),
    removed: z.number(),
    bought: z.number(),
    strikes: z.number(),
    reports: z.number(),
    chatCases: z.number(),
    shillAlerts: z.number(),
  }),
  /** The devices used last. */
  devices: z.array(z.object({ id, firstAt: instant, lastAt: instant })),
  listings: z.array(
    z.object({
      id,
      title: z.string(),
      state: z.string(),
      priceCents: z.number().nullable(),
      imageKey: z.string().nullable(),
      updatedAt: instant,
    }),
  ),
  /** What who asks may do about this person. */
  may: z.object({ decide: z.boolean(), setRole: z.boolean(), revealEmail: z.boolean() }),
});
export type PersonFile = z.infer<typeof PersonFile>;

export const UserIdInput = z.object({ userId: id });
/** `from` is the role that who asks has seen. */
export const SetRoleInput = z.object({ userId: id, from: Role, to: Role });
export type SetRoleInput = z.output<typeof SetRoleInput>;
