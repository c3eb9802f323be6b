import { ceilDay, DAY_MS, floorDay, type Span } from "@loopbid/domain";
import {
  backfillMetrics,
  countRows,
  metricsDashboard,
  rollUpMetrics,
  type ServiceContext,
} from "@loopbid/services";
import { MetricsInput } from "@loopbid/validators";
import type { Bench, BenchContext, BenchResult, Row } from "../bench.ts";
import { fillYear } from "../dashboard/fill-year.ts";
import { openMarket } from "../dashboard/open-market.ts";
import { median, ratios, show, spreadOf } from "../report/numbers.ts";
import { factRow, figureRow } from "../report/rows.ts";

const LISTINGS = 1_000_000;
const SMALL = 400;
const RANGES = { "a year": 365, "90 days": 90, "7 days": 7 } as const;
const GOAL_MS = 1_000;

interface Timed {
  range: string;
  oursMs: number[];
  peerMs: number[];
  bytes: number;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** What a dashboard without roll-ups reads: the same counts out of the rows, for the range and for the one before. */
async function aggregateRows(ctx: ServiceContext, { from, to }: Span): Promise<void> {
  const day = { from: floorDay(from), to: ceilDay(to) };
  await countRows(ctx, day);
  await countRows(ctx, { from: day.from - (day.to - day.from), to: day.from });
}

async function measure(
  { rounds, say }: BenchContext,
  ctxs: { moderator: ServiceContext; system: ServiceContext },
  now: number,
): Promise<Timed[]> {
  const results: Timed[] = [];
  for (const [range, days] of Object.entries(RANGES)) {
    const span = { from: now - days * DAY_MS, to: now };
    const input = MetricsInput.parse({
      from: new Date(span.from).toISOString(),
      to: new Date(span.to).toISOString(),
    });
    const result: Timed = { range, oursMs: [], peerMs: [], bytes: 0 };
    for (let round = 0; round < rounds; round += 1) {
      result.oursMs.push(
        await timed(async () => {
          const board = await metricsDashboard(ctxs.moderator, input);
          result.bytes = JSON.stringify(board).length;
        }),
      );
      result.peerMs.push(await timed(() => aggregateRows(ctxs.system, span)));
    }
    say(
      `dashboard: ${range}: ${show(median(result.oursMs), " ms")}, rows ${show(median(result.peerMs), " ms")}`,
    );
    results.push(result);
  }
  return results;
}

async function run(context: BenchContext): Promise<BenchResult> {
  const { stage, quick, say } = context;
  const listings = quick ? SMALL : (context.clients ?? LISTINGS / 1_000) * 1_000;
  const now = Date.now();
  // Other benches leave rows of their own in the stage's database.
  const market = await openMarket(stage, now);
  const { system, moderator } = market;
  const rows = await fillYear(system.db, { listings, now, say });
  const span = { from: now - 366 * DAY_MS, to: now };
  let buckets = 0;
  const backfillMs = await timed(async () => (buckets = await backfillMetrics(system, span)));
  say(`dashboard: ${buckets} buckets rolled up in ${(backfillMs / 1_000).toFixed(0)} s`);
  const rollUpMs = await timed(() => rollUpMetrics(system));
  const repeated = await backfillMetrics(system, { from: now - 30 * DAY_MS, to: now });
  const results = await measure(context, { system, moderator }, now);
  const board = await metricsDashboard(
    moderator,
    MetricsInput.parse({
      from: new Date(span.from).toISOString(),
      to: new Date(now).toISOString(),
    }),
  );
  await market.close();
  const broken = [
    ...(board.totals.published === listings
      ? []
      : [`the dashboard shows ${board.totals.published} published listings of ${listings}`]),
    ...(board.totals.bids === rows.bids
      ? []
      : [`the dashboard shows ${board.totals.bids} bids of ${rows.bids}`]),
    ...(repeated === 0 ? [] : [`a second backfill changed ${repeated} buckets`]),
  ];
  return {
    rows: [
      factRow("", "rows under the dashboard", "", `${listings} listings, ${rows.bids} bids`, null),
      ...results.flatMap(rowsOf),
      figureRow("", "dashboard: one roll-up of the last hours", [rollUpMs], " ms"),
      figureRow("", "dashboard: backfill of the year", [backfillMs / 1_000], " s"),
    ],
    details: [],
    raw: { dashboard: { listings, rows, backfillMs, rollUpMs, results } },
    broken,
  };
}

function rowsOf({ range, oursMs, peerMs, bytes }: Timed): Row[] {
  const quotients = ratios(oursMs, peerMs);
  return [
    figureRow(
      "",
      `dashboard of ${range} (${(bytes / 1_024).toFixed(0)} KiB)`,
      oursMs,
      " ms",
      GOAL_MS,
    ),
    {
      target: "",
      what: `dashboard of ${range}, against aggregating the rows (${show(median(peerMs), " ms")})`,
      goal: "",
      measured: show(median(quotients), "x"),
      spread: spreadOf(quotients, "x"),
      met: null,
    },
  ];
}

/** How fast a year of a million listings opens. `--clients N` takes N thousand listings instead. */
export const dashboard: Bench = { name: "dashboard", run };
