import { deserialize, type Document } from "bson";
import { documentLength } from "./bson-scan.ts";
import type { Executor } from "./pg-pool.ts";
import type { Statement } from "./pg-connection.ts";
import type { Request } from "./request.ts";

const indexKey: Statement = {
  name: "index_key",
  text: `SELECT (i.index_spec).index_key, (i.index_spec).index_name
    FROM documentdb_api_catalog.collections c
    JOIN documentdb_api_catalog.collection_indexes i USING (collection_id)
    WHERE c.database_name = $1 AND c.collection_name = $2
      AND $3 IN ((i.index_spec).index_name, 'documents_rum_index_' || i.index_id)`,
};

interface DuplicateKey {
  errmsg: string;
  keyPattern?: Document;
  keyValue?: Document;
}

/**
 * MongoDB's account of a duplicate key. DocumentDB names the index only: the pattern comes from its
 * catalogue, the values from the inserted document at `index`, where the command was an insert.
 */
export async function explainDuplicate(
  message: string,
  request: Request,
  executor: Executor,
  index = -1,
): Promise<DuplicateKey> {
  const reported = /Index '([^']+)'|constraint "([^"]+)"/.exec(message);
  const relation = reported?.[1] ?? reported?.[2];
  if (!relation) return { errmsg: `E11000 ${message}` };
  const values = [request.db, request.collection, relation];
  const rows = await executor.query(indexKey, values).catch(() => []);
  const [spec, name] = rows[0] ?? [];
  const namespace = `${request.db}.${request.collection}`;
  const errmsg = `E11000 duplicate key error collection: ${namespace} index: ${name ?? relation}`;
  if (!spec) return { errmsg };
  const keyPattern = deserialize(spec);
  const inserted = request.name === "insert" ? insertedDocument(request, index) : undefined;
  if (!inserted) return { errmsg, keyPattern };
  const keyValue: Document = {};
  for (const path of Object.keys(keyPattern)) keyValue[path] = valueAt(inserted, path) ?? null;
  return { errmsg: `${errmsg} dup key: ${JSON.stringify(keyValue)}`, keyPattern, keyValue };
}

function insertedDocument(request: Request, index: number): Document | undefined {
  const block = request.sequences[0]?.documents;
  if (!block) return deserialize(request.body).documents?.[index];
  let at = 0;
  for (let i = 0; i < index; i++) at += documentLength(block, at);
  return deserialize(block.subarray(at, at + documentLength(block, at)));
}

function valueAt(document: Document, path: string): unknown {
  return path.split(".").reduce((value: Document | undefined, key) => value?.[key], document);
}
