import type { Db } from "@loopbid/db";
import type { Document, RecordedCommand } from "./recorded-commands.ts";

function stagesOf(plan: unknown, found: string[] = []): string[] {
  if (!plan || typeof plan !== "object") return found;
  if ("stage" in plan) found.push(String(plan.stage));
  for (const inner of Object.values(plan)) stagesOf(inner, found);
  return found;
}

/** Not every engine explains a findAndModify: its search is that of a find. */
function explainable({ command }: Pick<RecordedCommand, "command">): Document {
  if (!("findAndModify" in command)) return command;
  return { find: command["findAndModify"], filter: command["query"] };
}

/** The stages of a command's plan. */
export async function planOf(db: Db, command: Document): Promise<string[]> {
  const explain = { explain: command, verbosity: "queryPlanner" };
  return stagesOf(await db.client.db().command(explain));
}

/** Those of the commands that no index answers, each with its plan. */
export async function unindexedOf(db: Db, commands: readonly RecordedCommand[]): Promise<string[]> {
  const unindexed: string[] = [];
  for (const command of commands) {
    const asked = explainable(command);
    const stages = await planOf(db, asked);
    if (stages.includes("COLLSCAN") || !stages.includes("IXSCAN"))
      unindexed.push(`${JSON.stringify(asked).slice(0, 300)} -> ${stages.join(" ")}`);
  }
  return unindexed;
}
