import { deserialize, type Document } from "bson";
import type { Command } from "./context.ts";
import { planOf } from "./explain-plan.ts";
import { MongoError } from "./mongo-errors.ts";
import type { Statement } from "./pg-connection.ts";
import type { Executor } from "./pg-pool.ts";

const PIPELINES: Record<string, string> = {
  find: "find",
  aggregate: "pipeline",
  count: "count",
  distinct: "distinct",
  update: "update",
  delete: "delete",
  findAndModify: "find_and_modify",
};

const indexKeys: Statement = {
  name: "index_keys",
  text: `SELECT (i.index_spec).index_name, (i.index_spec).index_key
    FROM documentdb_api_catalog.collections c
    JOIN documentdb_api_catalog.collection_indexes i USING (collection_id)
    WHERE c.database_name = $1 AND c.collection_name = $2`,
};

const dataTable: Statement = {
  name: "data_table",
  text: `SELECT collection_id::text FROM documentdb_api_catalog.collections
    WHERE database_name = $1 AND collection_name = $2 AND view_definition IS NULL`,
};

/** A collection that was just filled has no statistics, and its plan would say nothing about later ones. */
async function refreshStatistics(
  executor: Executor,
  db: string,
  collection: string,
): Promise<void> {
  const [row] = await executor.query(dataTable, [db, collection]);
  if (!row?.[0]) return;
  const table = `documentdb_data.documents_${String(row[0])}`;
  await executor.query({ name: "", text: `VACUUM (ANALYZE) ${table}` }, []);
}

const WRITES = new Set(["update", "delete", "findAndModify"]);
const statements = new Map<string, Statement>();

function explainStatement(pipeline: string, analyze: boolean): Statement {
  const name = `explain_${pipeline}_${analyze}`;
  const text = `EXPLAIN (FORMAT JSON, ANALYZE ${analyze}, BUFFERS false)
    SELECT document FROM documentdb_api_catalog.bson_aggregation_${pipeline}($1, $2)`;
  const statement = statements.get(name) ?? { name, text };
  statements.set(name, statement);
  return statement;
}

/** Shows PostgreSQL's plan in the shape of MongoDB's: stages, index names, and counts where executed. */
export const explain: Command = async (request, executor, gateway): Promise<Document> => {
  const { explain: command, verbosity } = deserialize(request.body, { raw: true });
  const inner = Buffer.from(command);
  const [kind = "", target] = Object.entries(deserialize(inner))[0] ?? [];
  const pipeline = PIPELINES[kind];
  if (!pipeline) throw new MongoError(59, `explain does not support ${kind}`);
  const executes = verbosity !== "queryPlanner" && !WRITES.has(kind);
  const statement = explainStatement(pipeline, executes);
  await refreshStatistics(gateway.pool, request.db, String(target));
  const rows = await executor.query(statement, [request.db, inner]);
  const keys = await executor.query(indexKeys, [request.db, String(target)]);
  const indexes = new Map(keys.map(([name, key]) => [String(name), key ? deserialize(key) : {}]));
  const [result] = JSON.parse(rows.map(([text]) => String(text)).join("\n"));
  const plan = planOf(result.Plan, indexes);
  return {
    explainVersion: "1",
    queryPlanner: { winningPlan: plan.stage, rejectedPlans: [] },
    ...(executes && {
      executionStats: {
        executionSuccess: true,
        nReturned: plan.returned,
        executionTimeMillis: result["Execution Time"] ?? 0,
        totalDocsExamined: plan.examined,
        executionStages: plan.stage,
      },
    }),
    postgres: JSON.stringify(result.Plan),
    ok: 1,
  };
};
