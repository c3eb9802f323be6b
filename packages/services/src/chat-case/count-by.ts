import type { CollectionName, RowsByCollection, RowsCollection } from "@loopbid/db";

type FilterOf<Name extends CollectionName> = Parameters<RowsCollection<Name>["storedFilter"]>[0];

/** How many rows there are for each value of a field. */
export async function countBy<Name extends CollectionName>(
  rows: RowsCollection<Name>,
  field: keyof RowsByCollection[Name] & string,
  filter: FilterOf<Name>,
): Promise<ReadonlyMap<string, number>> {
  const counted = await rows.aggregate<{ _id: string; count: number }>([
    { $match: rows.storedFilter(filter) },
    { $group: { _id: `$${field}`, count: { $sum: 1 } } },
  ]);
  return new Map(counted.map(({ _id, count }) => [_id, count]));
}
