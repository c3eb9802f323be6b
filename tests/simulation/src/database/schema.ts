import { type Db, ensureSchema } from "@loopbid/db";
import type { IndexDescription } from "mongodb";
import type { Doc } from "./match.ts";
import type { Schema, UniqueIndex } from "./store.ts";

/** The product's own unique indexes, taken down while it creates its schema. */
export async function readSchema(): Promise<Schema> {
  const found = new Map<string, UniqueIndex[]>();
  const collection = (name: string) => ({
    async createIndexes(indexes: readonly IndexDescription[]) {
      const unique = indexes.filter((index) => index.unique);
      const kept = found.get(name) ?? [];
      for (const { key, partialFilterExpression } of unique) {
        const fields = Object.keys(key);
        const only = (partialFilterExpression as Doc | undefined) ?? null;
        kept.push({ name: fields.join("+"), fields, only });
      }
      found.set(name, kept);
    },
  });
  const createCollection = async (name: string) => void found.set(name, []);
  await ensureSchema({ client: { db: () => ({ collection, createCollection }) } } as unknown as Db);
  return found;
}
