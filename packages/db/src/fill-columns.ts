import type { Db } from "./open.ts";

/** Columns that rows from before they existed lack, and what counts there. */
const FILLS: readonly [collection: string, column: string, value: unknown][] = [
  ["auctions", "increments", []],
  ["categories", "active", true],
  ["categories", "version", 1],
  ["devices", "active", true],
  ["devices", "aliases", []],
  ["devices", "version", 1],
  ["orders", "feeCents", 0],
];

/** Brings old rows to the schema; safe to repeat, and while the product runs. @returns how many values were written. */
export async function fillColumns(db: Db): Promise<number> {
  let filled = 0;
  for (const [name, column, value] of FILLS) {
    const { modifiedCount } = await db.client
      .db()
      .collection(name)
      .updateMany({ [column]: { $exists: false } }, { $set: { [column]: value } });
    filled += modifiedCount;
  }
  return filled;
}
