import { describe, expect, it } from "vitest";
import { connect, freshDb, type Item, serverError } from "./connect.ts";

describe("errors carry MongoDB's codes:", () => {
  it("NamespaceNotFound 26, NamespaceExists 48", async () => {
    const db = await freshDb(await connect(), "namespace");
    await db.createCollection("there");
    expect((await serverError(db.collection("nope").indexes())).code).toBe(26);
    expect((await serverError(db.collection("nope").rename("other"))).code).toBe(26);
    const exists = await serverError(db.command({ create: "there", viewOn: "x", pipeline: [] }));
    expect(exists).toMatchObject({ code: 48, codeName: "NamespaceExists" });
  });

  it("CommandNotFound 59 for what the gateway does not know", async () => {
    const db = await freshDb(await connect(), "unknown");
    expect(await serverError(db.command({ makeCoffee: 1 }))).toMatchObject({
      code: 59,
      codeName: "CommandNotFound",
    });
  });

  it("FailedToParse 9 and BadValue 2 for wrong operators", async () => {
    const db = await freshDb(await connect(), "operators");
    const collection = db.collection<Item>("items");
    await collection.insertOne({ _id: 1 });
    const update = await serverError(
      collection.updateOne({ _id: 1 }, { $bogus: { a: 1 } } as never),
    );
    expect(update.code).toBe(9);
    const query = await serverError(collection.find({ $bogus: 1 }).toArray());
    expect(query.code).toBe(2);
  });

  it("ImmutableField 66 for a change of _id", async () => {
    const db = await freshDb(await connect(), "immutable");
    const collection = db.collection<Item>("items");
    await collection.insertOne({ _id: 1 });
    expect((await serverError(collection.updateOne({ _id: 1 }, { $set: { _id: 2 } }))).code).toBe(
      66,
    );
  });

  it("DocumentValidationFailure 121 where a validator refuses", async () => {
    const db = await freshDb(await connect(), "validator");
    await db.createCollection("items", { validator: { $jsonSchema: { required: ["name"] } } });
    expect((await serverError(db.collection<Item>("items").insertOne({ _id: 1 }))).code).toBe(121);
  });

  it("MaxTimeMSExpired 50 for a query that takes too long", async () => {
    const db = await freshDb(await connect(), "timeout");
    const collection = db.collection<Item>("items");
    await collection.insertMany(Array.from({ length: 3_000 }, (_, i) => ({ _id: i })));
    const slow = [
      {
        $lookup: {
          from: "items",
          let: { id: "$_id" },
          pipeline: [{ $match: { $expr: { $gt: ["$_id", "$$id"] } } }],
          as: "above",
        },
      },
      { $count: "n" },
    ];
    const error = await serverError(collection.aggregate(slow, { maxTimeMS: 100 }).toArray());
    expect(error.code).toBe(50);
  });
});

describe("administrative commands", () => {
  it("list databases and collections, and drop both", async () => {
    const client = await connect();
    const db = await freshDb(client, "admin");
    await db.collection<Item>("one").insertOne({ _id: 1 });
    await db.collection("one").rename("two");
    const names = async () => (await db.listCollections().toArray()).map((c) => c.name);
    expect(await names()).toEqual(["two"]);
    const databases = await client.db("admin").admin().listDatabases();
    expect(databases.databases.map((d) => d.name)).toContain(db.databaseName);
    expect(await db.collection("two").drop()).toBe(true);
    expect(await names()).toEqual([]);
    expect((await db.stats()).ok).toBe(1);
  });
});
