import type { IndexDescription } from "mongodb";
import contract from "./contract/contract.json" with { type: "json" };
import { ensureExtraIndexes } from "./indexes.ts";
import type { Db } from "./open.ts";

interface ContractIndex {
  keys: { field: string; direction: 1 | -1 }[];
  unique?: boolean;
}

function describe({ keys, unique }: ContractIndex): IndexDescription {
  const key = Object.fromEntries(keys.map(({ field, direction }) => [field, direction]));
  return { key, ...(unique ? { unique } : {}) };
}

/**
 * Creates every collection and index of the contract and the extra ones; additive and safe to repeat. The same as
 * `prisma db init` without its signature, in process, for a database that lives as long as a test.
 */
export async function ensureSchema(db: Db): Promise<void> {
  const collections = contract.storage.namespaces.__unbound__.entries
    .collection as unknown as Record<string, { indexes?: ContractIndex[] }>;
  for (const [name, { indexes = [] }] of Object.entries(collections)) {
    if (indexes.length > 0)
      await db.client.db().collection(name).createIndexes(indexes.map(describe));
    else await db.client.db().createCollection(name);
  }
  await ensureExtraIndexes(db);
}
