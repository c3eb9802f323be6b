import { cpus } from "node:os";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BenchResult, Row } from "../bench.ts";
import { RESULTS_DIR } from "../results-dir.ts";
import { canPin } from "../servers/pin.ts";

const HEAD = ["#", "what", "target", "measured", "spread", ""];

const mark = ({ met }: Row) => (met === null ? "" : met ? "met" : "missed");

/** Markdown that is also readable in a terminal. */
export function tableOf(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...lines.map((line) => line[column]!.length)),
  );
  const draw = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [draw(head), rule, ...lines.map(draw)].join("\n");
}

const rowsTable = (rows: readonly Row[]) =>
  tableOf(
    HEAD,
    rows.map((row) => [row.target, row.what, row.goal, row.measured, row.spread, mark(row)]),
  );

export interface Report {
  at: string;
  machine: string;
  rounds: number;
  quick: boolean;
  results: Record<string, BenchResult>;
}

export function machine(): string {
  const list = cpus();
  const pinning = canPin ? "server pinned to one, all else to the other" : "not pinned";
  return `${list.length} cores (${list[0]?.model ?? "unknown"}), ${pinning}, Node ${process.versions.node}`;
}

export function markdownOf({ at, machine, rounds, quick, results }: Report): string {
  const broken = Object.entries(results).flatMap(([name, result]) =>
    result.broken.map((line) => `- **${name}: ${line}**`),
  );
  const all = Object.values(results);
  const kind = quick ? " A quick run: it proves nothing." : "";
  return [
    `${at.slice(0, 16).replace("T", " ")} UTC, ${machine}, median of ${rounds} interleaved rounds.${kind}`,
    ...(broken.length > 0 ? [broken.join("\n")] : []),
    rowsTable(all.flatMap((result) => result.rows)),
    ...all
      .flatMap((result) => result.details)
      .flatMap(({ title, head, lines }) => [`${title}:`, tableOf(head, lines)]),
  ].join("\n\n");
}

/** Writes `<name>.md` and `<name>.json`; returns the first one's path. */
export async function writeReport(name: string, report: Report): Promise<string> {
  await mkdir(RESULTS_DIR, { recursive: true });
  const file = join(RESULTS_DIR, `${name}.md`);
  await writeFile(file, `${markdownOf(report)}\n`);
  await writeFile(join(RESULTS_DIR, `${name}.json`), JSON.stringify(report, null, 2));
  return file;
}
