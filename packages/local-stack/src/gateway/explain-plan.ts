import type { Document } from "bson";

/** A node of `EXPLAIN (FORMAT JSON)`. */
interface PgPlan {
  "Node Type": string;
  "Index Name"?: string;
  "Index Cond"?: string;
  "Scan Direction"?: string;
  "Actual Rows"?: number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PgPlan[];
}

interface Plan {
  stage: Document;
  returned: number;
  examined: number;
}

const STAGES: Record<string, string> = {
  "Seq Scan": "COLLSCAN",
  "Sample Scan": "COLLSCAN",
  Sort: "SORT",
  "Incremental Sort": "SORT",
  Limit: "LIMIT",
  Aggregate: "GROUP",
  Group: "GROUP",
  Result: "EOF",
};

// PostgreSQL reads a whole collection through the primary key, whose first column is the shard.
const WHOLE_COLLECTION = /^\(shard_key_value = '\d+'::bigint\)$/;

/** Maps a PostgreSQL plan to MongoDB's stages; nodes without a counterpart become FETCH. */
export function planOf(plan: PgPlan, indexes: Map<string, Document>): Plan {
  const inputs = (plan.Plans ?? []).map((child) => planOf(child, indexes));
  const stages = inputs.map((input) => input.stage);
  const returned = plan["Actual Rows"] ?? 0;
  const indexName = plan["Index Name"];
  const isScan = indexName !== undefined || STAGES[plan["Node Type"]] === "COLLSCAN";
  const examined = isScan
    ? returned +
      (plan["Rows Removed by Filter"] ?? 0) +
      (plan["Rows Removed by Index Recheck"] ?? 0)
    : inputs.reduce((sum, input) => sum + input.examined, 0);
  const stage: Document = {
    ...stageOf(plan, stages.length > 0, indexes),
    nReturned: returned,
    ...(stages.length === 1 && { inputStage: stages[0] }),
    ...(stages.length > 1 && { inputStages: stages }),
  };
  return { stage, returned, examined };
}

function stageOf(plan: PgPlan, hasInput: boolean, indexes: Map<string, Document>): Document {
  const indexName = plan["Index Name"];
  if (indexName === undefined) {
    const name = STAGES[plan["Node Type"]] ?? "FETCH";
    return { stage: name === "EOF" && hasInput ? "PROJECTION_DEFAULT" : name };
  }
  if (WHOLE_COLLECTION.test(plan["Index Cond"] ?? "")) return { stage: "COLLSCAN" };
  return {
    stage: "IXSCAN",
    indexName,
    keyPattern: indexes.get(indexName) ?? {},
    direction: plan["Scan Direction"] === "Backward" ? "backward" : "forward",
  };
}
