import { deserialize, serialize, type Document } from "bson";
import type { Command } from "./context.ts";
import { explainDuplicate } from "./duplicate-key.ts";
import { codeOfSqlState, DUPLICATE_KEY, MongoError, unpackSqlState } from "./mongo-errors.ts";
import { PgError } from "./pg-errors.ts";
import type { Executor } from "./pg-pool.ts";
import type { Statement } from "./pg-connection.ts";
import type { Request } from "./request.ts";

/** insert, update and delete: the documents come beside the command or inside it. */
export function write(sqlFunction: "insert" | "update" | "delete"): Command {
  const statement: Statement = {
    name: sqlFunction,
    text: `SELECT p_result, p_success FROM documentdb_api.${sqlFunction}($1, $2, $3, NULL)`,
  };
  return async (request, executor, gateway) => {
    const documents = request.sequences[0]?.documents ?? null;
    const [row] = await executor.query(statement, [request.db, request.body, documents]);
    const [result, success] = row ?? [];
    if (!result) throw new MongoError(1, `${request.name} returned nothing`);
    if (success?.[0] === 1) return result;
    const reply = await translateWriteErrors(result, request, executor);
    if (request.inTransaction) await gateway.transactions.end(request.lsid ?? "");
    return reply;
  };
}

const findAndModifyStatement: Statement = {
  name: "find_and_modify",
  text: "SELECT p_result, p_success FROM documentdb_api.find_and_modify($1, $2, NULL)",
};

export const findAndModify: Command = async (request, executor, gateway) => {
  try {
    const [row] = await executor.query(findAndModifyStatement, [request.db, request.body]);
    return row?.[0] ?? { ok: 0 };
  } catch (error) {
    if (!(error instanceof PgError) || codeOfSqlState(error.sqlState) !== DUPLICATE_KEY)
      throw error;
    const { errmsg, ...extra } = await explainDuplicate(error.message, request, gateway.pool);
    throw new MongoError(DUPLICATE_KEY, errmsg, [], extra);
  }
};

async function translateWriteErrors(
  result: Uint8Array,
  request: Request,
  executor: Executor,
): Promise<Uint8Array> {
  const reply = deserialize(result, { promoteValues: false, promoteLongs: false });
  for (const writeError of reply.writeErrors ?? []) {
    await translateWriteError(writeError, request, executor);
  }
  return serialize(reply);
}

async function translateWriteError(
  writeError: Document,
  request: Request,
  executor: Executor,
): Promise<void> {
  writeError.code = codeOfSqlState(unpackSqlState(Number(writeError.code)));
  if (writeError.code !== DUPLICATE_KEY) return;
  const index = Number(writeError.index);
  Object.assign(
    writeError,
    await explainDuplicate(String(writeError.errmsg), request, executor, index),
  );
}
