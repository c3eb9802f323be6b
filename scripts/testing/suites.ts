import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { ROOT } from "../product/settings.ts";

interface Counts {
  passed: number;
  failed: number;
  /** What failed, by name, as far as the suite's report says it. */
  failures: readonly string[];
}

export interface SuiteResult extends Counts {
  name: string;
  seconds: number;
}

const MOST_NAMED = 40;
const LONGEST_REASON = 200;

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const PlaywrightError = z.object({
  message: z.string().default(""),
  location: z.object({ line: z.number() }).optional(),
});

const PlaywrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(PlaywrightError) })) })),
});

interface PlaywrightSuite {
  specs: z.infer<typeof PlaywrightSpec>[];
  suites?: PlaywrightSuite[] | undefined;
}

const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(PlaywrightSpec),
  suites: z.lazy(() => z.array(PlaywrightSuite)).optional(),
});

const PlaywrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()).default([]),
  suites: z.array(PlaywrightSuite).default([]),
});

/** The first line of a long message, cut to what a summary has room for. */
export function firstLine(text: string): string {
  return text.split("\n", 1)[0]!.slice(0, LONGEST_REASON);
}

/** A message of several lines, with its gaps and colours, as one line for the summary. */
function oneLine(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_REASON);
}

/** A file that could not even be loaded counts as one failure; so does a test that was skipped. */
export async function readVitestReport(file: string): Promise<Counts> {
  const report = VitestReport.parse(JSON.parse(await readFile(file, "utf8")));
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + skipped;
  return {
    passed: report.numPassedTests,
    failed: failed || (report.success ? 0 : Math.max(1, report.numFailedTestSuites)),
    failures: report.testResults.flatMap(({ name: path, status, message, assertionResults }) => {
      const name = relative(ROOT, path);
      const tests = assertionResults.filter((test) => test.status !== "passed");
      if (tests.length === 0) return status === "failed" ? [`${name}: ${firstLine(message)}`] : [];
      return tests.map(({ fullName, status: how, failureMessages }) => {
        const why = how === "failed" ? firstLine(failureMessages?.[0] ?? "") : how;
        return `${name}: ${fullName}: ${why}`;
      });
    }),
  };
}

function reason({ message, location }: z.infer<typeof PlaywrightError>): string {
  return oneLine(message) + (location ? ` (line ${location.line})` : "");
}

function failedSpecs({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.filter(({ ok }) => !ok);
  return [
    ...own.map(({ file, line, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      // A test that ran out of time says so first, and then what it waited for.
      const why = errors.map(reason).join("; ") || "it did not run";
      return `${file}:${line}: ${title}: ${why}`;
    }),
    ...suites.flatMap(failedSpecs),
  ];
}

export async function readPlaywrightReport(file: string): Promise<Counts> {
  const { stats, errors, suites } = PlaywrightReport.parse(
    JSON.parse(await readFile(file, "utf8")),
  );
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    failures: suites.flatMap(failedSpecs),
  };
}

/** One row a suite, the names of what failed, and the closing line over all of them. */
export function summary(results: readonly SuiteResult[]): string {
  const rows = results.map(({ name, passed, failed, seconds }) => {
    const mark = failed === 0 ? "ok  " : "FAIL";
    return `  ${mark}  ${name.padEnd(14)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s`;
  });
  const failures = results.flatMap((result) =>
    result.failures.map((failure) => `  ${result.name}: ${failure}`),
  );
  const named = failures.length > 0 ? `\n${failures.slice(0, MOST_NAMED).join("\n")}\n` : "";
  const total = (key: "passed" | "failed") => results.reduce((sum, result) => sum + result[key], 0);
  return `\n${rows.join("\n")}\n${named}\n${total("passed")} passed, ${total("failed")} failed`;
}
