import { Decimal128, Long, ObjectId } from "mongodb";
import { describe, expect, it } from "vitest";
import { connect, freshDb, type Item } from "./connect.ts";

async function items(name: string) {
  const client = await connect();
  const db = await freshDb(client, name);
  return { client, db, collection: db.collection<Item>("items") };
}

describe("documents", () => {
  it("come back as they were written, whatever their types", async () => {
    const { collection } = await items("types");
    const document = {
      _id: 1,
      long: Long.fromString("9007199254740993"),
      decimal: Decimal128.fromString("1.10"),
      id: new ObjectId(),
      at: new Date(1_700_000_000_000),
      nested: { list: [1, "two", null, { three: 3 }] },
      text: "naïve — 東京 🎧",
    };
    await collection.insertOne(document);
    expect(await collection.findOne({ _id: 1 }, { promoteLongs: false })).toMatchObject({
      ...document,
      long: document.long,
    });
  });

  it("are inserted, updated, replaced and deleted", async () => {
    const { collection } = await items("crud");
    await collection.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]);
    expect(await collection.updateOne({ _id: 1 }, { $set: { a: 1 } })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 1,
    });
    expect((await collection.updateMany({}, { $inc: { n: 2 } })).modifiedCount).toBe(3);
    await collection.replaceOne({ _id: 2 }, { b: 2 });
    expect((await collection.deleteOne({ _id: 3 })).deletedCount).toBe(1);
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, a: 1, n: 2 },
      { _id: 2, b: 2 },
    ]);
  });

  it("are upserted, and the new id is told", async () => {
    const { collection } = await items("upsert");
    const result = await collection.updateOne(
      { _id: 7 },
      { $setOnInsert: { made: true } },
      { upsert: true },
    );
    expect(result).toMatchObject({ upsertedId: 7, upsertedCount: 1, matchedCount: 0 });
  });

  it("of 15 MB survive the round trip", async () => {
    const { collection } = await items("large");
    const text = "x".repeat(15 * 1024 * 1024);
    await collection.insertOne({ _id: 1, text });
    expect((await collection.findOne({ _id: 1 }))?.text).toHaveLength(text.length);
  });
});

describe("findOneAndUpdate", () => {
  it("returns the document before or after, as asked", async () => {
    const { collection } = await items("find_and_modify");
    await collection.insertOne({ _id: 1, n: 1 });
    const bump = { $inc: { n: 1 } };
    expect(await collection.findOneAndUpdate({ _id: 1 }, bump)).toEqual({ _id: 1, n: 1 });
    expect(
      await collection.findOneAndUpdate({ _id: 1 }, bump, { returnDocument: "after" }),
    ).toEqual({ _id: 1, n: 3 });
    expect(await collection.findOneAndUpdate({ _id: 2 }, bump)).toBeNull();
  });

  it("loses no update among many callers", async () => {
    const { collection } = await items("concurrent");
    await collection.insertOne({ _id: 1, n: 0 });
    const bump = () => collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } });
    await Promise.all(Array.from({ length: 100 }, bump));
    expect((await collection.findOne({ _id: 1 }))?.n).toBe(100);
  });
});

describe("updates", () => {
  it("take pipelines, array filters and the matched position", async () => {
    const { collection } = await items("update_forms");
    await collection.insertOne({ _id: 1, price: 10, lines: [{ k: 1 }, { k: 2 }] });
    await collection.updateOne({ _id: 1 }, [{ $set: { total: { $add: ["$price", 5] } } }]);
    await collection.updateOne(
      { _id: 1 },
      { $set: { "lines.$[line].v": "filtered" } },
      { arrayFilters: [{ "line.k": 2 }] },
    );
    await collection.updateOne({ _id: 1, "lines.k": 1 }, { $set: { "lines.$.v": "matched" } });
    expect(await collection.findOne({ _id: 1 })).toEqual({
      _id: 1,
      price: 10,
      total: 15,
      lines: [
        { k: 1, v: "matched" },
        { k: 2, v: "filtered" },
      ],
    });
  });
});

describe("bulkWrite", () => {
  it("reports each kind of write, and goes on after an error where unordered", async () => {
    const { collection } = await items("bulk");
    await collection.insertOne({ _id: 1 });
    const result = await collection
      .bulkWrite(
        [
          { insertOne: { document: { _id: 1 } } },
          { insertOne: { document: { _id: 2 } } },
          { updateOne: { filter: { _id: 2 }, update: { $set: { a: 1 } } } },
          { deleteOne: { filter: { _id: 1 } } },
        ],
        { ordered: false },
      )
      .catch((error) => error.result);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 1, deletedCount: 1 });
  });
});

describe("count and distinct", () => {
  it("see the documents that the filter names", async () => {
    const { collection } = await items("count");
    await collection.insertMany(Array.from({ length: 20 }, (_, i) => ({ _id: i, mod: i % 3 })));
    expect(await collection.countDocuments({ mod: 0 })).toBe(7);
    expect(await collection.estimatedDocumentCount()).toBe(20);
    expect(await collection.distinct("mod", { _id: { $lt: 2 } })).toEqual([0, 1]);
  });
});
