import type { Report } from "./play-round.ts";

const COLUMNS: readonly [string, (report: Report) => string | number][] = [
  ["rounds", ({ rounds }) => rounds],
  ["bids", ({ bids }) => bids.accepted],
  ["refused", ({ bids }) => bids.refused],
  ["retried", ({ bids }) => bids.retried],
  ["events", ({ events }) => events],
  ["snaps", ({ snapshots }) => snapshots],
  ["missed", ({ missed }) => missed],
  ["at end", ({ missedLast }) => missedLast],
  ["no mail", ({ mails }) => mails.missing],
  ["2 mails", ({ mails }) => mails.doubled],
  ["close ms", ({ closedAfterMs }) => closedAfterMs],
  ["s", ({ seconds }) => seconds],
  ["", ({ problems }) => (problems.length === 0 ? "ok" : `FAIL ${problems.length}`)],
];

/** The rounds of one scenario as one row; closing takes as long as the slowest. */
export function sumByScenario(reports: readonly Report[]): Report[] {
  const sums = new Map<string, Report>();
  for (const report of reports) {
    const sum = sums.get(report.scenario);
    if (!sum) {
      sums.set(report.scenario, structuredClone(report));
      continue;
    }
    sum.rounds += report.rounds;
    for (const key of ["seconds", "events", "snapshots", "missed", "missedLast"] as const)
      sum[key] += report[key];
    for (const key of ["accepted", "refused", "retried"] as const)
      sum.bids[key] += report.bids[key];
    for (const key of ["missing", "doubled"] as const) sum.mails[key] += report.mails[key];
    sum.closedAfterMs = Math.max(sum.closedAfterMs, report.closedAfterMs);
    sum.problems.push(...report.problems);
  }
  return [...sums.values()];
}

/** One row a report. */
export function table(reports: readonly Report[]): string {
  const width = Math.max(8, ...reports.map(({ scenario }) => scenario.length));
  const line = (name: string, cells: readonly (string | number)[]) =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(8))].join(" ");
  const rows = reports.map((report) =>
    line(
      report.scenario,
      COLUMNS.map(([, read]) => read(report)),
    ),
  );
  return [
    line(
      "scenario",
      COLUMNS.map(([title]) => title),
    ),
    ...rows,
  ].join("\n");
}
