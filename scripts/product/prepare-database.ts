import {
  dateBidBlocks,
  type Db,
  ensureExtraIndexes,
  fillColumns,
  migrateBidRows,
  openDb,
} from "@loopbid/db";
import { say, SetupError } from "./progress.ts";
import { type CommandResult, runCommand } from "./run-command.ts";

function prisma(command: "verify" | "init", databaseUrl: string): Promise<CommandResult> {
  return runCommand("prisma", ["db", command, "--db", databaseUrl], {
    env: { DO_NOT_TRACK: "1" },
  });
}

async function withDb(databaseUrl: string, work: (db: Db) => Promise<unknown>): Promise<void> {
  const db = openDb({ url: databaseUrl, appName: "loopbid-setup" });
  try {
    await work(db);
  } finally {
    await db.close();
  }
}

/**
 * Brings a database to the schema: Prisma creates and signs what the contract says, then the extra indexes. One that
 * is there already is only verified: `db init` would ask to drop the extra ones.
 */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  say("bringing the database to the schema");
  if ((await prisma("verify", databaseUrl)).code !== 0) {
    await withDb(databaseUrl, migrateBidRows);
    await withDb(databaseUrl, dateBidBlocks);
    await withDb(databaseUrl, fillColumns);
    const { code, output } = await prisma("init", databaseUrl);
    if (code !== 0) {
      throw new SetupError(
        `The database does not fit the schema. Delete the data folder to start anew, or migrate it.\n${output.slice(-1_500)}`,
      );
    }
  }
  await withDb(databaseUrl, ensureExtraIndexes);
}
