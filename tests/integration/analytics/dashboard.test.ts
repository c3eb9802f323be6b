import { DAY_MS, floorDay, floorHour, HOUR_MS, METRIC_KEYS } from "@loopbid/domain";
import { rollUpMetrics } from "@loopbid/services";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callerFor } from "../api/caller.ts";
import { makeListing, makePerson } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness, SYSTEM } from "../harness.ts";
import { insertMarket, type Market, randomMarket } from "./market.ts";
import { recount } from "./recount.ts";

let harness: Harness;
let market: Market;
let now: number;
let moderator: ReturnType<typeof callerFor>;
let admin: ReturnType<typeof callerFor>;

beforeAll(async () => {
  harness = await startHarness();
  now = harness.now();
  market = randomMarket(7, now, 20);
  await insertMarket(harness, market);
  await rollUpMetrics(harness.ctx(SYSTEM));
  // Made after the roll-up, so that no figure moves.
  moderator = callerFor(harness, (await makePerson(harness, { role: "MODERATOR" })).actor);
  admin = callerFor(harness, (await makePerson(harness, { role: "ADMIN" })).actor);
});
afterAll(() => harness.close());

const iso = (at: number) => new Date(at).toISOString();
const ask = (from: number, to: number, granularity = "auto" as const) => ({
  from: iso(from),
  to: iso(to),
  granularity,
});

/** All that a plain recount knows: samples and means of people are apart. */
function expectTotals(totals: object, from: number, to: number): void {
  const { activeBidders: _people, bidderLots: _pairs, ...counted } = recount(market, { from, to });
  expect(totals).toMatchObject(counted);
}

it("adds up days and the hours around them to what the rows hold, and the same for the span before", async () => {
  const to = floorHour(now) - 3 * HOUR_MS;
  const from = to - 6 * DAY_MS - 5 * HOUR_MS;
  const board = await moderator.analytics.dashboard(ask(from, to));
  expect(board).toMatchObject({ from: iso(from), to: iso(to), granularity: "hour" });
  expectTotals(board.totals, from, to);
  expectTotals(board.previous, from - (to - from), from);
  expect(board.at).toHaveLength((to - from) / HOUR_MS);
});

it("within one day counts hours", async () => {
  const from = floorDay(now - 2 * DAY_MS) + 3 * HOUR_MS;
  const board = await moderator.analytics.dashboard(ask(from, from + 5 * HOUR_MS));
  expectTotals(board.totals, from, from + 5 * HOUR_MS);
});

it("charts days, weeks from Monday and months that add up to the totals", async () => {
  for (const granularity of ["day", "week", "month"] as const) {
    const input = { ...ask(now - 19 * DAY_MS, now), granularity };
    const board = await moderator.analytics.dashboard(input);
    for (const key of ["bids", "gmvCents", "signUps", "sold", "views"] as const) {
      const sum = board.series[key].reduce<number>((all, value) => all + (value ?? 0), 0);
      expect({ granularity, key, sum }).toEqual({ granularity, key, sum: board.totals[key] });
    }
    if (granularity === "week")
      expect(board.at.every((at) => new Date(at).getUTCDay() === 1)).toBe(true);
    if (granularity === "month") expect(board.at.every((at) => at.includes("-01T00:"))).toBe(true);
  }
});

it("means the same instant, whatever the time zone it is written in", async () => {
  const from = floorDay(now - 5 * DAY_MS);
  const wanted = await moderator.analytics.dashboard(ask(from, from + DAY_MS));
  const local = new Date(from + 5.5 * HOUR_MS).toISOString().replace("Z", "+05:30");
  const next = new Date(from + DAY_MS - 8 * HOUR_MS).toISOString().replace("Z", "-08:00");
  const got = await moderator.analytics.dashboard({ from: local, to: next });
  expect(got).toEqual(wanted);
  expectTotals(got.totals, from, from + DAY_MS);
});

it("knows nothing, which is not zero, of times before the first sign-up and after now", async () => {
  const board = await moderator.analytics.dashboard(ask(now - 60 * DAY_MS, now - 50 * DAY_MS));
  expect(METRIC_KEYS.every((key) => board.totals[key] === null)).toBe(true);
  expect(board.series.bids.every((value) => value === null)).toBe(true);
  const ahead = await moderator.analytics.dashboard(ask(now + DAY_MS, now + 2 * DAY_MS));
  expect(ahead.at).toEqual([]);
});

it("refuses spans that are upside down, endless, or too long for hours", async () => {
  const { dashboard } = moderator.analytics;
  await expect(dashboard(ask(now, now - DAY_MS))).rejects.toThrow("before the start");
  await expect(dashboard(ask(now - 4_000 * DAY_MS, now))).rejects.toThrow("ten years");
  const hours = { ...ask(now - 60 * DAY_MS, now), granularity: "hour" as const };
  await expect(dashboard(hours)).rejects.toThrow("32 days");
});

it("gives one figure as a series", async () => {
  const span = ask(now - 5 * DAY_MS, now);
  const board = await moderator.analytics.dashboard(span);
  const series = await moderator.analytics.series({ ...span, metric: "bids" });
  expect(series.points.map(({ value }) => value)).toEqual(board.series.bids);
});

it("exports what the dashboard shows, for admins alone, and writes down who took it", async () => {
  const span = { ...ask(floorDay(now - 4 * DAY_MS), floorDay(now)), granularity: "day" as const };
  const { filename, csv } = await admin.analytics.exportCsv(span);
  const [head, ...lines] = csv
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  expect(filename).toMatch(/^loopbid-[\d-]+-to-[\d-]+-by-day\.csv$/);
  const board = await admin.analytics.dashboard(span);
  expect(lines.map(([at]) => at)).toEqual(board.at);
  const column = head!.indexOf("gmvCents");
  expect(lines.map((line) => Number(line[column]))).toEqual(board.series.gmvCents);
  await expect(moderator.analytics.exportCsv(span)).rejects.toThrow("Only admins");
  const taken = await harness.db.rows.audit_entries.find({ action: "analytics.export" });
  expect(taken).toMatchObject([{ actorKind: "admin", data: { from: span.from, to: span.to } }]);
});

it("counts each look at a listing page once, in its hour", async () => {
  const seller = await makePerson(harness);
  const { slug } = await makeListing(harness, seller.row._id);
  const at = floorHour(harness.now());
  const views = async () => {
    const found = await harness.db.rows.view_counts.find({ at: new Date(at) });
    return found.reduce((sum, row) => sum + row.views, 0);
  };
  const before = await views();
  const reader = callerFor(harness, ANONYMOUS);
  await Promise.all(Array.from({ length: 20 }, () => reader.listing.bySlug({ slug })));
  await callerFor(harness, seller.actor).listing.bySlug({ slug });
  expect((await views()) - before).toBe(20);
});
