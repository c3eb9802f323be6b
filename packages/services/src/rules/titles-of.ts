import type { Rows } from "@loopbid/db";

/** Titles of listings by id; those that are gone are left out. */
export async function titlesOf(
  { listings }: Rows,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await listings.find(
    { _id: { $in: [...new Set(ids)] } },
    { projection: { title: 1 } },
  );
  return new Map(found.map(({ _id, title }) => [_id, title]));
}
