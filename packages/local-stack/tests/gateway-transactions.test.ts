import { setTimeout as sleep } from "node:timers/promises";
import type { MongoClient } from "mongodb";
import { describe, expect, inject, it } from "vitest";
import { connect, freshDb, type Item, serverError } from "./connect.ts";

async function accounts(name: string, client: MongoClient) {
  const db = await freshDb(client, name);
  const collection = db.collection<Item>("accounts");
  await collection.insertMany([
    { _id: 1, cents: 100 },
    { _id: 2, cents: 100 },
  ]);
  return collection;
}

const spend = { $inc: { cents: -10 } };
const earn = { $inc: { cents: 10 } };

describe("a transaction", () => {
  it("that commits is seen as a whole, and not before", async () => {
    const client = await connect();
    const collection = await accounts("commit", client);
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await collection.updateOne({ _id: 1 }, spend, { session });
        await collection.updateOne({ _id: 2 }, earn, { session });
        expect((await collection.findOne({ _id: 1 }, { session }))?.cents).toBe(90);
        expect((await collection.findOne({ _id: 1 }))?.cents).toBe(100);
      }),
    );
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, cents: 90 },
      { _id: 2, cents: 110 },
    ]);
  });

  it("that aborts leaves nothing behind", async () => {
    const client = await connect();
    const collection = await accounts("abort", client);
    await client.withSession(async (session) => {
      session.startTransaction();
      await collection.updateOne({ _id: 1 }, spend, { session });
      await collection.insertOne({ _id: 3, cents: 0 }, { session });
      await session.abortTransaction();
    });
    expect(await collection.countDocuments()).toBe(2);
    expect((await collection.findOne({ _id: 1 }))?.cents).toBe(100);
  });

  it("that conflicts gets WriteConflict (112), marked as transient", async () => {
    const client = await connect();
    const collection = await accounts("conflict", client);
    const first = client.startSession();
    const second = client.startSession();
    first.startTransaction();
    second.startTransaction();
    await collection.findOne({ _id: 1 }, { session: second });
    await collection.updateOne({ _id: 1 }, spend, { session: first });
    await first.commitTransaction();
    const error = await serverError(collection.updateOne({ _id: 1 }, spend, { session: second }));
    expect(error.code).toBe(112);
    expect(error.hasErrorLabel("TransientTransactionError")).toBe(true);
    await Promise.all([first.endSession(), second.endSession()]);
  });

  it("that conflicts is run again by withTransaction until it holds", async () => {
    const client = await connect();
    const collection = await accounts("retry", client);
    const transfer = () =>
      client.withSession((session) =>
        session.withTransaction(async () => {
          const account = await collection.findOne({ _id: 1 }, { session });
          const cents = (account?.cents ?? 0) + 1;
          await collection.updateOne({ _id: 1 }, { $set: { cents } }, { session });
        }),
      );
    await Promise.all(Array.from({ length: 8 }, transfer));
    expect((await collection.findOne({ _id: 1 }))?.cents).toBe(108);
  });

  it("ends with a duplicate key, as a whole", async () => {
    const client = await connect();
    const collection = await accounts("duplicate", client);
    await client.withSession(async (session) => {
      session.startTransaction();
      await collection.updateOne({ _id: 1 }, spend, { session });
      const error = await serverError(collection.insertOne({ _id: 2 }, { session }));
      expect(error.code).toBe(11000);
      const after = await serverError(
        collection.findOne({ _id: 1 }, { session }) as Promise<unknown>,
      );
      expect(after.code).toBe(251);
      await session.abortTransaction();
    });
    expect((await collection.findOne({ _id: 1 }))?.cents).toBe(100);
  });

  it("that is abandoned gives its locks back after its lifetime", async () => {
    const client = await connect();
    const collection = await accounts("abandoned", client);
    const session = client.startSession();
    session.startTransaction();
    await collection.updateOne({ _id: 1 }, spend, { session });
    const started = Date.now();
    await collection.updateOne({ _id: 1 }, earn);
    expect(Date.now() - started).toBeGreaterThan(inject("transactionLifetimeMs") / 2);
    expect((await collection.findOne({ _id: 1 }))?.cents).toBe(110);
    const late = await serverError(session.commitTransaction());
    expect(late.code).toBe(251);
    await session.endSession();
  });

  it("whose client vanishes is rolled back within seconds", async () => {
    const collection = await accounts("vanished", await connect());
    const doomed = await connect();
    const session = doomed.startSession();
    session.startTransaction();
    await doomed
      .db(collection.dbName)
      .collection<Item>("accounts")
      .updateOne({ _id: 1 }, spend, { session });
    await doomed.close(true);
    await collection.updateOne({ _id: 1 }, earn);
    expect((await collection.findOne({ _id: 1 }))?.cents).toBe(110);
  });

  it("may be committed again when the answer was lost, and stays committed once", async () => {
    const client = await connect();
    const collection = await accounts("commit_twice", client);
    const session = client.startSession();
    session.startTransaction();
    await collection.updateOne({ _id: 1 }, spend, { session });
    await session.commitTransaction();
    await session.commitTransaction();
    expect((await collection.findOne({ _id: 1 }))?.cents).toBe(90);
    await session.endSession();
  });

  it("reads one snapshot from its first read on", async () => {
    const client = await connect();
    const collection = await accounts("snapshot", client);
    await client.withSession(async (session) => {
      session.startTransaction();
      await collection.findOne({ _id: 1 }, { session });
      await collection.updateOne({ _id: 2 }, earn);
      await sleep(20);
      expect((await collection.findOne({ _id: 2 }, { session }))?.cents).toBe(100);
      await session.commitTransaction();
    });
  });
});
