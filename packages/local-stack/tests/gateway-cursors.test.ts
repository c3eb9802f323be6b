import { describe, expect, it } from "vitest";
import { connect, freshDb, type Item, serverError } from "./connect.ts";

const COUNT = 1_000;

async function filled(name: string) {
  const client = await connect();
  const db = await freshDb(client, name);
  const collection = db.collection<Item>("items");
  await collection.insertMany(Array.from({ length: COUNT }, (_, i) => ({ _id: i, mod: i % 10 })));
  return { client, db, collection };
}

describe("a cursor", () => {
  it("reads every document once, past many batches", async () => {
    const { collection } = await filled("cursor_batches");
    const ids = (await collection.find().batchSize(30).toArray()).map((item) => item._id);
    expect(new Set(ids).size).toBe(COUNT);
    expect(ids).toHaveLength(COUNT);
  });

  it("keeps its order past many batches", async () => {
    const { collection } = await filled("cursor_sorted");
    const sorted = collection.find().sort({ mod: 1, _id: -1 }).batchSize(30);
    const items = await sorted.toArray();
    const expected = [...items].sort((a, b) => a.mod - b.mod || b._id - a._id);
    expect(items).toEqual(expected);
    expect(items).toHaveLength(COUNT);
  });

  it("of an aggregation goes past its first batch", async () => {
    const { collection } = await filled("cursor_aggregate");
    const pipeline = [{ $group: { _id: "$_id" } }, { $sort: { _id: 1 } }];
    const groups = await collection.aggregate(pipeline, { batchSize: 50 }).toArray();
    expect(groups.map((group) => group._id)).toEqual(Array.from({ length: COUNT }, (_, i) => i));
  });

  it("reads on while a hundred others are open", async () => {
    const { collection } = await filled("cursor_many");
    const cursors = Array.from({ length: 100 }, () =>
      collection.find().sort({ _id: 1 }).batchSize(250),
    );
    for (const cursor of cursors) await cursor.next();
    const rest = await Promise.all(cursors.map((cursor) => cursor.toArray()));
    expect(rest.every((items) => items.length === COUNT - 1)).toBe(true);
  });

  it("that was killed is not found (43)", async () => {
    const { db, collection } = await filled("cursor_killed");
    const { cursor } = await db.command({ find: "items", batchSize: 2 });
    await db.command({ killCursors: collection.collectionName, cursors: [cursor.id] });
    const error = await serverError(db.command({ getMore: cursor.id, collection: "items" }));
    expect(error.code).toBe(43);
  });

  it("of a collection that does not exist is empty", async () => {
    const { db } = await filled("cursor_empty");
    expect(await db.collection("nothing").find().toArray()).toEqual([]);
  });
});
