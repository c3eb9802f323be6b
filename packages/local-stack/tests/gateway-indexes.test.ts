import type { Document } from "mongodb";
import { describe, expect, it, vi } from "vitest";
import { connect, freshDb, type Item, serverError } from "./connect.ts";

async function collectionOf(name: string) {
  const db = await freshDb(await connect(), name);
  return db.collection<Item>("items");
}

function stagesOf(stage: Document): string[] {
  const inputs: Document[] = stage.inputStages ?? (stage.inputStage ? [stage.inputStage] : []);
  return [stage.indexName ?? stage.stage, ...inputs.flatMap(stagesOf)];
}

describe("a unique index", () => {
  it("refuses the second with 11000 and names key and value", async () => {
    const collection = await collectionOf("unique");
    await collection.createIndex({ email: 1 }, { unique: true });
    await collection.insertOne({ _id: 1, email: "a@b.c" });
    const error = await serverError(collection.insertOne({ _id: 2, email: "a@b.c" }));
    expect(error.code).toBe(11000);
    expect(error.errorResponse).toMatchObject({
      keyPattern: { email: 1 },
      keyValue: { email: "a@b.c" },
    });
  });

  it("holds in findOneAndUpdate and update too", async () => {
    const collection = await collectionOf("unique_update");
    await collection.createIndex({ slot: 1, seq: 1 }, { unique: true });
    await collection.insertMany([
      { _id: 1, slot: "a", seq: 1 },
      { _id: 2, slot: "a", seq: 2 },
    ]);
    const update = { $set: { seq: 1 } };
    const modified = await serverError(collection.findOneAndUpdate({ _id: 2 }, update));
    expect(modified).toMatchObject({ code: 11000, keyPattern: { slot: 1, seq: 1 } });
    const updated = await serverError(collection.updateOne({ _id: 2 }, update));
    expect(updated.code).toBe(11000);
  });

  it("of many racing inserts lets exactly one through", async () => {
    const collection = await collectionOf("unique_race");
    await collection.createIndex({ key: 1 }, { unique: true });
    const racers = Array.from({ length: 30 }, (_, i) =>
      collection.insertOne({ _id: i, key: "same" }),
    );
    const results = await Promise.allSettled(racers);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });

  it("that is partial ignores documents outside its filter", async () => {
    const collection = await collectionOf("unique_partial");
    const partialFilterExpression = { imei: { $exists: true } };
    await collection.createIndex({ imei: 1 }, { unique: true, partialFilterExpression });
    await collection.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3, imei: "x" }]);
    const error = await serverError(collection.insertOne({ _id: 4, imei: "x" }));
    expect(error.code).toBe(11000);
  });
});

describe("a 2dsphere index", () => {
  it("finds what is near, nearest first, at once after its creation", async () => {
    const collection = await collectionOf("geo");
    const at = (lng: number) => ({ type: "Point", coordinates: [lng, 40] });
    await collection.insertMany([-73.9, -73.95, -75].map((lng, i) => ({ _id: i, at: at(lng) })));
    await collection.createIndex({ at: "2dsphere" });
    const near = { $nearSphere: { $geometry: at(-73.94), $maxDistance: 20_000 } };
    const found = await collection.find({ at: near }).toArray();
    expect(found.map((item) => item._id)).toEqual([1, 0]);
    const circle = { $geoWithin: { $centerSphere: [[-73.9, 40], 10 / 6378.1] } };
    expect(await collection.countDocuments({ at: circle })).toBe(2);
  });
});

describe("a text index", () => {
  it("finds words, phrases and what lacks a word, best match first", async () => {
    const collection = await collectionOf("text");
    await collection.createIndex({ title: "text", body: "text" }, { weights: { title: 10 } });
    await collection.insertMany([
      { _id: 1, title: "Camera bag", body: "fits one camera", live: true },
      { _id: 2, title: "Tripod", body: "for a camera", live: true },
      { _id: 3, title: "Noise cancelling headphones", body: "black", live: false },
    ]);
    const search = async (text: string, filter = {}) => {
      const score = { $meta: "textScore" };
      const cursor = collection.find({ $text: { $search: text }, ...filter });
      return (await cursor.sort({ score }).toArray()).map((item) => item._id);
    };
    expect(await search("cameras")).toEqual([1, 2]);
    expect(await search("camera -bag")).toEqual([2]);
    expect(await search('"noise cancelling"')).toEqual([3]);
    expect(await search("headphones", { live: true })).toEqual([]);
  });
});

describe("a TTL index", () => {
  it("removes what has expired and nothing else", async () => {
    const collection = await collectionOf("ttl");
    await collection.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await collection.insertMany([
      { _id: 1, at: new Date(Date.now() - 120_000) },
      { _id: 2, at: new Date() },
    ]);
    const ids = async () => (await collection.find().toArray()).map((item) => item._id);
    await vi.waitFor(async () => expect(await ids()).toEqual([2]), {
      timeout: 15_000,
      interval: 200,
    });
  });
});

describe("explain", () => {
  it("names the index that serves a query, and a whole scan where none does", async () => {
    const collection = await collectionOf("explain");
    await collection.createIndex({ status: 1, at: -1 });
    const rows = Array.from({ length: 300 }, (_, i) => ({
      _id: i,
      status: i % 2 ? "a" : "b",
      at: i,
    }));
    await collection.insertMany(rows);
    const indexed = await collection
      .find({ status: "a" })
      .sort({ at: -1 })
      .explain("executionStats");
    expect(stagesOf(indexed.queryPlanner.winningPlan)).toContain("status_1_at_-1");
    expect(indexed.executionStats.nReturned).toBe(150);
    const scanned = await collection.find({ other: 1 }).explain("queryPlanner");
    expect(stagesOf(scanned.queryPlanner.winningPlan)).toContain("COLLSCAN");
  });
});

describe("createIndexes and dropIndexes", () => {
  it("list, repeat, refuse conflicts (85, 86) and miss what is not there (27)", async () => {
    const collection = await collectionOf("manage");
    await collection.createIndex({ a: 1 }, { name: "first" });
    await collection.createIndex({ a: 1 }, { name: "first" });
    expect((await collection.indexes()).map((index) => index.name)).toEqual(["_id_", "first"]);
    const renamed = await serverError(collection.createIndex({ a: 1 }, { name: "second" }));
    expect(renamed.code).toBe(85);
    const other = await serverError(collection.createIndex({ b: 1 }, { name: "first" }));
    expect(other.code).toBe(86);
    const missing = await serverError(collection.dropIndex("nope"));
    expect(missing.code).toBe(27);
    await collection.dropIndex("first");
    expect(await collection.indexes()).toHaveLength(1);
  });
});
