import { type Db, openDb } from "@loopbid/db";

export type Document = Record<string, unknown>;

export interface RecordedCommand {
  /** The collection and the shape of what was asked, without the values. */
  shape: string;
  collection: string;
  command: Document;
}

const READS = ["find", "aggregate", "count", "distinct", "findAndModify"] as const;
const DRIVER_FIELDS = [
  "lsid",
  "$db",
  "$clusterTime",
  "txnNumber",
  "startTransaction",
  "autocommit",
];

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((part) => JSON.stringify(shapeOf(part))))];
  if (value && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
  }
  return typeof value;
}

/** One explainable command for each statement of a command that reads; none for inserts and the like. */
function statementsOf(name: string, command: Document): Document[] {
  if (name === "update")
    return (command["updates"] as Document[]).map((one) => ({
      update: command["update"],
      updates: [one],
    }));
  if (name === "delete")
    return (command["deletes"] as Document[]).map((one) => ({
      delete: command["delete"],
      deletes: [one],
    }));
  return READS.includes(name as (typeof READS)[number]) ? [command] : [];
}

/** A connection that notes every command that looks for documents, one of each shape. */
export function openRecordingDb(databaseUrl: string): {
  db: Db;
  recorded: () => RecordedCommand[];
} {
  const url = new URL(databaseUrl);
  url.searchParams.set("monitorCommands", "true");
  const db = openDb({ url: url.toString(), appName: "recording" });
  const byShape = new Map<string, RecordedCommand>();
  db.client.on("commandStarted", ({ commandName, command }) => {
    const plain = Object.fromEntries(
      Object.entries(command as Document).filter(([field]) => !DRIVER_FIELDS.includes(field)),
    );
    for (const statement of statementsOf(commandName, plain)) {
      const collection = String(statement[commandName]);
      const shape = `${collection} ${JSON.stringify(shapeOf(statement))}`;
      byShape.set(shape, { shape, collection, command: statement });
    }
  });
  return { db, recorded: () => [...byShape.values()] };
}
