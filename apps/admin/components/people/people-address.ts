import { AccountStatus, type PeopleInput, Role } from "@loopbid/validators";

export type PeopleSearch = Record<string, string | string[] | undefined>;

export type PeopleFields = Pick<PeopleInput, "q"> & {
  role: Role | null;
  status: AccountStatus | null;
};

/** What an address asks for; what makes no sense is left out. */
export function readFields({ q, role, status }: PeopleSearch): PeopleFields {
  return {
    q: typeof q === "string" ? q.trim().slice(0, 120) : "",
    role: Role.safeParse(role).data ?? null,
    status: AccountStatus.safeParse(status).data ?? null,
  };
}

export function addressOf(fields: PeopleFields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value) query.set(name, value);
  return query.size > 0 ? `/users?${query}` : "/users";
}
