import type { Db } from "@loopbid/db";

/** Whole handles by id; nobody and an account that is gone have none. For the desk alone: elsewhere bidders are masked. */
export async function handlesOf(
  { rows: { users } }: Db,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const found = await users.find({ _id: { $in: wanted } }, { projection: { handle: 1 } });
  return new Map(found.map(({ _id, handle }) => [_id, handle]));
}
