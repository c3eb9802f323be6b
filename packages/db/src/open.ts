import mongo, { type MongoClient as PrismaClient } from "@prisma/orm-mongo/runtime";
import { type ClientSession, MongoClient } from "mongodb";
import contractJson from "./contract/contract.json" with { type: "json" };
import type { Contract } from "./contract/contract.d.ts";
import { reviveMonitor } from "./revive-monitor.ts";
import { RowsCollection } from "./rows-collection.ts";
import type { CollectionName } from "./rows.ts";
import { Turnstile } from "./turnstile.ts";

/** What was written stays as it was written. */
type AppendOnly<Name extends CollectionName> = Omit<
  RowsCollection<Name>,
  "updateOne" | "updateMany" | "findOneAndUpdate" | "deleteOne" | "deleteMany" | "insertMissing"
>;

/** The audit log takes new entries and nothing else. */
export type Rows = {
  readonly [Name in Exclude<CollectionName, "audit_entries">]: RowsCollection<Name>;
} & { readonly audit_entries: AppendOnly<"audit_entries"> };

export interface Db {
  /** Prisma: equality reads and plain writes. */
  readonly orm: PrismaClient<Contract>["orm"];
  /** Prisma's typed pipelines; run them with `(await db.prisma.runtime()).query(plan)`. */
  readonly prisma: PrismaClient<Contract>;
  /** The driver under the same row types: conditional writes, ranges, pipelines. */
  readonly rows: Rows;
  readonly client: MongoClient;
  /**
   * Runs `work` in one transaction and retries it whole on a write conflict, so it must have no other effects.
   * Use only the `rows` that it is given.
   */
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  /** What the database's own clock shows, epoch ms. */
  serverTime(): Promise<number>;
  close(): Promise<void>;
}

export interface OpenDbOptions {
  /** With the database's name in the path. */
  url: string;
  appName: string;
  maxPoolSize?: number;
}

function rowsOf(client: MongoClient, session?: ClientSession): Rows {
  const names = Object.keys(contractJson.roots) as CollectionName[];
  const db = client.db();
  return Object.fromEntries(
    names.map((name) => [name, new RowsCollection(db, name, session)]),
  ) as unknown as Rows;
}

/** Connects lazily; one pool serves Prisma and the driver. */
export function openDb({ url, appName, maxPoolSize = 20 }: OpenDbOptions): Db {
  const client = new MongoClient(url, {
    appName,
    maxPoolSize,
    serverSelectionTimeoutMS: 5_000,
    connectTimeoutMS: 5_000,
    ignoreUndefined: true,
  });
  // An open transaction holds locks and a server's connection while its next command waits for one of the pool's: more
  // transactions than connections only wait for each other.
  const transactions = new Turnstile(Math.ceil(maxPoolSize / 2));
  const stopReviving = reviveMonitor(client);
  const prisma = mongo<Contract>({
    contractJson,
    mongoClient: client,
    dbName: client.options.dbName,
  });
  return {
    orm: prisma.orm,
    prisma,
    rows: rowsOf(client),
    client,
    transaction: (work) =>
      transactions.run(() =>
        client.withSession((session) =>
          session.withTransaction(() => work(rowsOf(client, session)), {
            readConcern: { level: "snapshot" },
            writeConcern: { w: "majority" },
          }),
        ),
      ),
    async ping() {
      await client.db().command({ ping: 1 });
    },
    async serverTime() {
      return ((await client.db().command({ hello: 1 }))["localTime"] as Date).getTime();
    },
    async close() {
      stopReviving();
      await client.close();
    },
  };
}
