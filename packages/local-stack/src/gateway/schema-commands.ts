import { deserialize, type Document } from "bson";
import type { Command } from "./context.ts";
import { MongoError } from "./mongo-errors.ts";
import type { PgValue } from "./pg-messages.ts";
import type { Statement } from "./pg-connection.ts";
import type { Request } from "./request.ts";

/** A command that is one SQL function returning the whole answer. */
export function call(sql: string, values: (request: Request) => PgValue[]): Command {
  const statement: Statement = { name: sql.slice(0, 60), text: sql };
  return async (request, executor) => {
    const [row] = await executor.query(statement, values(request));
    if (!row?.[0]) throw new MongoError(1, `${request.name} returned nothing`);
    return row[0];
  };
}

// The blocking build: the background one answers before the index can be used, and then polls for it.
const createIndexesStatement: Statement = {
  name: "create_indexes",
  text: "SELECT documentdb_api_internal.create_indexes_non_concurrently($1, $2)",
};

export const createIndexes: Command = async (request, executor) => {
  const [row] = await executor.query(createIndexesStatement, [request.db, request.body]);
  const { raw, ...rest } = deserialize(row?.[0] ?? new Uint8Array(0));
  return { ...rest, ...raw?.defaultShard, ok: 1 };
};

const dropCollectionStatement: Statement = {
  name: "drop_collection",
  text: "SELECT documentdb_api.drop_collection($1, $2)",
};

export const drop: Command = async (request, executor) => {
  await executor.query(dropCollectionStatement, [request.db, request.collection]);
  return { ns: `${request.db}.${request.collection}`, ok: 1 };
};

const dropIndexesStatement: Statement = {
  name: "drop_indexes",
  text: "CALL documentdb_api.drop_indexes($1, $2, NULL)",
};

export const dropIndexes: Command = async (request, executor) => {
  const [row] = await executor.query(dropIndexesStatement, [request.db, request.body]);
  return { ...deserialize(row?.[0] ?? new Uint8Array(0)), ok: 1 };
};

const dropDatabaseStatement: Statement = {
  name: "drop_database",
  text: "SELECT documentdb_api.drop_database($1)",
};

export const dropDatabase: Command = async (request, executor): Promise<Document> => {
  await executor.query(dropDatabaseStatement, [request.db]);
  return { dropped: request.db, ok: 1 };
};
