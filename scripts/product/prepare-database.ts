import { ensureExtraIndexes, openDb } from "@loopbid/db";
import { say, SetupError } from "./progress.ts";
import { runCommand } from "./run-command.ts";

/** Brings a database to the schema: Prisma creates and signs what the contract says, then the extra indexes. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  say("bringing the database to the schema");
  const { code, output } = await runCommand("prisma", ["db", "init", "--db", databaseUrl], {
    env: { DO_NOT_TRACK: "1" },
  });
  if (code !== 0) {
    throw new SetupError(
      `The database does not fit the schema. Delete the data folder to start anew, or migrate it.\n${output.slice(-1_500)}`,
    );
  }
  const db = openDb({ url: databaseUrl, appName: "loopbid-setup" });
  try {
    await ensureExtraIndexes(db);
  } finally {
    await db.close();
  }
}
