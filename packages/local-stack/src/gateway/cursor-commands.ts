import { deserialize } from "bson";
import type { Command } from "./context.ts";
import { MongoError } from "./mongo-errors.ts";
import type { Executor } from "./pg-pool.ts";
import type { Statement } from "./pg-connection.ts";

const CURSOR_NOT_FOUND = 43;

const getMoreStatement: Statement = {
  name: "get_more",
  text: "SELECT cursorpage, continuation FROM documentdb_api.cursor_get_more($1, $2, $3)",
};
const deleteCursors: Statement = {
  name: "delete_cursors",
  text: "SELECT documentdb_api_internal.delete_cursors($1::bigint[])",
};

/** A command that answers with a cursor's first page. */
export function firstPage(sqlFunction: string): Command {
  const statement: Statement = {
    name: sqlFunction,
    text: `SELECT cursorpage, continuation, cursorid FROM documentdb_api.${sqlFunction}($1, $2)`,
  };
  return async (request, executor, gateway) => {
    const [row] = await executor.query(statement, [request.db, request.body]);
    const [page, continuation, cursorId] = row ?? [];
    if (!page) throw new MongoError(1, `${request.name} returned nothing`);
    if (continuation && cursorId) {
      gateway.cursors.put(cursorId.readBigInt64BE(0), request.db, continuation);
    }
    return page;
  };
}

export const getMore: Command = async (request, executor, gateway) => {
  const id = request.cursorId ?? 0n;
  const cursor = gateway.cursors.take(id);
  if (!cursor) throw new MongoError(CURSOR_NOT_FOUND, `cursor id ${id} not found`);
  const values = [cursor.db, request.body, cursor.continuation];
  const [row] = await executor.query(getMoreStatement, values);
  const [page, continuation] = row ?? [];
  if (!page) throw new MongoError(1, "getMore returned nothing");
  if (continuation) gateway.cursors.put(id, cursor.db, continuation);
  return page;
};

export const killCursors: Command = async (request, executor, gateway) => {
  const { cursors = [] } = deserialize(request.body, { useBigInt64: true });
  const killed: bigint[] = [];
  const unknown: bigint[] = [];
  for (const id of cursors) (gateway.cursors.take(id) ? killed : unknown).push(id);
  await dropCursors(executor, killed);
  return {
    cursorsKilled: killed,
    cursorsNotFound: unknown,
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  };
};

/** Frees what PostgreSQL holds for these cursors. */
export async function dropCursors(executor: Executor, ids: bigint[]): Promise<void> {
  if (ids.length > 0) await executor.query(deleteCursors, [`{${ids.join(",")}}`]);
}
