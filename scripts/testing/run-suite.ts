import { rm } from "node:fs/promises";
import { join } from "node:path";
import { say } from "../product/progress.ts";
import { runCommand } from "../product/run-command.ts";
import { ROOT } from "../product/settings.ts";
import { firstLine, readPlaywrightReport, readVitestReport, type SuiteResult } from "./suites.ts";

const REPORTS = join(ROOT, "test-results");

async function timed(
  name: string,
  work: () => Promise<Omit<SuiteResult, "name" | "seconds">>,
): Promise<SuiteResult> {
  say(`${name}: running`);
  const started = performance.now();
  const counts = await work().catch((error: Error) => {
    console.error(error.message);
    return { passed: 0, failed: 1, failures: [firstLine(error.message)] };
  });
  const result = { name, ...counts, seconds: (performance.now() - started) / 1_000 };
  say(`${name}: ${result.passed} passed, ${result.failed} failed`);
  return result;
}

/** A command that passes or fails as a whole; its output is shown only where it fails. */
export function runCheck(
  name: string,
  command: string,
  args: readonly string[],
): Promise<SuiteResult> {
  return timed(name, async () => {
    const { code, output } = await runCommand(command, args);
    if (code !== 0) process.stdout.write(output.slice(-20_000));
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, failures: [] };
  });
}

export function runVitest(
  name: string,
  cwd: string,
  env: Record<string, string> = {},
): Promise<SuiteResult> {
  return timed(name, async () => {
    const report = join(REPORTS, `${name}.json`);
    await rm(report, { force: true });
    const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { code } = await runCommand("vitest", args, {
      cwd,
      env: { ...env, FORCE_COLOR: "0" },
      show: true,
    });
    const counts = await readVitestReport(report);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  });
}

export function runPlaywright(
  name: string,
  cwd: string,
  env: Record<string, string>,
): Promise<SuiteResult> {
  return timed(name, async () => {
    const report = join(REPORTS, `${name}.json`);
    await rm(report, { force: true });
    const { code } = await runCommand("playwright", ["test", "--reporter=list,json"], {
      cwd,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, FORCE_COLOR: "0" },
      show: true,
    });
    const counts = await readPlaywrightReport(report);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  });
}
