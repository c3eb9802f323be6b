import { type Db, type Document, MongoClient, MongoServerError } from "mongodb";
import { inject, onTestFinished } from "vitest";

/** Documents with plain numbers as ids keep the tests readable. */
export interface Item extends Document {
  _id: number;
}

/** A connected client, closed after the test. */
export async function connect(): Promise<MongoClient> {
  const client = new MongoClient(inject("databaseUrl"));
  onTestFinished(() => client.close());
  return client.connect();
}

/** An empty database of the test's own. */
export async function freshDb(client: MongoClient, name: string): Promise<Db> {
  const db = client.db(`test_${name}`);
  await db.dropDatabase();
  return db;
}

/** The server's error of an operation that must fail. */
export async function serverError(operation: Promise<unknown>): Promise<MongoServerError> {
  try {
    await operation;
  } catch (error) {
    if (error instanceof MongoServerError) return error;
    throw error;
  }
  throw new Error("the operation should have failed");
}
