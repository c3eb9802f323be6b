import { readFile } from "node:fs/promises";
import { z } from "zod";

export interface SuiteResult {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
  success: z.boolean(),
});

const PlaywrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()).default([]),
});

interface Counts {
  passed: number;
  failed: number;
}

/** A file that could not even be loaded counts as one failure; so does a test that was skipped. */
export async function readVitestReport(file: string): Promise<Counts> {
  const report = VitestReport.parse(JSON.parse(await readFile(file, "utf8")));
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + skipped;
  return {
    passed: report.numPassedTests,
    failed: failed || (report.success ? 0 : Math.max(1, report.numFailedTestSuites)),
  };
}

export async function readPlaywrightReport(file: string): Promise<Counts> {
  const { stats, errors } = PlaywrightReport.parse(JSON.parse(await readFile(file, "utf8")));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}

/** One row a suite, and the closing line over all of them. */
export function summary(results: readonly SuiteResult[]): string {
  const rows = results.map(({ name, passed, failed, seconds }) => {
    const mark = failed === 0 ? "ok  " : "FAIL";
    return `  ${mark}  ${name.padEnd(14)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s`;
  });
  const total = (key: "passed" | "failed") => results.reduce((sum, result) => sum + result[key], 0);
  return `\n${rows.join("\n")}\n\n${total("passed")} passed, ${total("failed")} failed`;
}
