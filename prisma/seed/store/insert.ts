import type { CollectionName, Db, RowsByCollection } from "@loopbid/db";

const BATCH = 400;

type Batches = { readonly [Name in CollectionName]?: readonly RowsByCollection[Name][] };

/**
 * Writes rows in batches. Ids are fixed, so what an interrupted run left behind is replaced.
 * @returns how many rows were written.
 */
export async function insertAll(
  db: Db,
  batches: Batches,
  onProgress: (line: string) => void,
): Promise<number> {
  let total = 0;
  for (const [name, rows] of Object.entries(batches) as [
    CollectionName,
    readonly { _id: string }[],
  ][]) {
    const collection = db.rows[name];
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH);
      // The driver's own, past what the product may do: the audit log only takes new entries.
      const again = { _id: { $in: batch.map((row) => row._id) } };
      await collection.driver.deleteMany(collection.storedFilter(again as never));
      await collection.insertMany(batch as never);
    }
    total += rows.length;
    onProgress(`  ${name.replaceAll("_", " ")}: ${rows.length.toLocaleString("en-US")}`);
  }
  return total;
}
