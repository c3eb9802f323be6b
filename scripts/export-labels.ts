import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { openDb, type Rows } from "@loopbid/db";
import { trainingText } from "@loopbid/fraud";
import { decidedTexts } from "@loopbid/services";
import { say, SetupError } from "./product/progress.ts";
import { runMain } from "./product/run-main.ts";

const USAGE = "pnpm fraud:export-labels -- --out labels.jsonl [--since 2026-11-01]";

function readArguments(): { out: string; since: Date | null } {
  const args = process.argv.slice(2).filter((arg) => arg !== "--");
  const options = { out: { type: "string" }, since: { type: "string" } } as const;
  try {
    const { out, since } = parseArgs({ args, options }).values;
    const from = since ? new Date(since) : null;
    if (!out || (from && Number.isNaN(from.getTime()))) throw new Error("wrong arguments");
    return { out, since: from };
  } catch {
    throw new SetupError(`Use: ${USAGE}`);
  }
}

/** One JSON line for each decision: the text as the model read it, without anyone in it, and what a person made of it. */
async function* lines(rows: Rows, since: Date | null, count: () => void): AsyncGenerator<string> {
  for await (const decided of decidedTexts(rows, since)) {
    count();
    const { check, decision, decidedAt, labels } = decided;
    const line = {
      title: trainingText(decided.title),
      text: trainingText(decided.description),
      category: decided.categorySlug,
      price: decided.priceBand ?? "unknown",
      labels,
      verdict: check?.verdict ?? null,
      score: check?.score ?? null,
      modelVersion: check?.modelVersion ?? null,
      decision,
      decidedAt: decidedAt.toISOString(),
    };
    yield `${JSON.stringify(line)}\n`;
  }
}

// Writes the moderators' decisions as labels for the next model. The file is whole or not there.
await runMain(async () => {
  const { out, since } = readArguments();
  const { DATABASE_URL: url } = process.env;
  if (!url) throw new SetupError("Set DATABASE_URL.");
  const db = openDb({ url, appName: "loopbid-export-labels" });
  const unfinished = `${out}.part`;
  let written = 0;
  try {
    const source = Readable.from(lines(db.rows, since, () => (written += 1)));
    await pipeline(source, createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, out);
  } finally {
    await db.close();
  }
  say(`${written} decisions in ${out}`);
  return 0;
});
