import { dateBidBlocks } from "@loopbid/db";
import { DAY_MS, floorDay, floorHour, HOUR_MS } from "@loopbid/domain";
import { backfillMetrics, rollUpMetrics } from "@loopbid/services";
import { afterAll, beforeEach, expect, it } from "vitest";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { insertMarket, type Market, randomMarket } from "./market.ts";
import { liveAt, recount } from "./recount.ts";

let harness: Harness;
let market: Market;
let now: number;
const opened: Harness[] = [];

beforeEach(async () => {
  harness = await startHarness();
  opened.push(harness);
  now = Date.now();
  market = randomMarket(20 + opened.length, now, 9);
  await insertMarket(harness, market);
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

const ctx = (at = now) => ({ ...harness.ctx(SYSTEM), now: () => at });
const stored = () =>
  harness.db.rows.metric_buckets.find({}, { sort: { span: 1, at: 1 }, projection: { _id: 0 } });

async function expectRecounted(): Promise<number> {
  const buckets = await stored();
  for (const { span, at, counts } of buckets) {
    const from = at.getTime();
    const to = from + (span === "HOUR" ? HOUR_MS : DAY_MS);
    expect({ span, at, counts }).toEqual({ span, at, counts: recount(market, { from, to }) });
  }
  return buckets.length;
}

it("the first run rolls up all there is, as a plain recount of the rows finds it", async () => {
  await rollUpMetrics(ctx());
  const first = Math.min(...market.users.map(({ createdAt }) => createdAt.getTime()));
  const hours = (floorHour(now) - floorDay(first)) / HOUR_MS + 1;
  const days = (floorDay(now) - floorDay(first)) / DAY_MS + 1;
  expect(await expectRecounted()).toBe(hours + days);
});

it("a second run, and two at once, change nothing", async () => {
  await rollUpMetrics(ctx());
  const before = await stored();
  expect(await rollUpMetrics(ctx())).toBe(0);
  await Promise.all([rollUpMetrics(ctx()), backfillMetrics(ctx(), { from: 0, to: now })]);
  expect(await stored()).toEqual(before);
});

it("says how many listings were on sale at the end of hours and days that nobody looked at", async () => {
  await rollUpMetrics(ctx());
  for (const { span, at, samples } of await stored()) {
    const end = at.getTime() + (span === "HOUR" ? HOUR_MS : DAY_MS);
    if (end > now) continue;
    expect({ span, at, samples }).toEqual({ span, at, samples: { live: liveAt(market, end) } });
  }
});

it("an order that is cancelled days later takes its value from the day that it was made on", async () => {
  await rollUpMetrics(ctx());
  const order = market.orders.find(
    ({ state, createdAt }) => state !== "CANCELLED" && createdAt.getTime() < now - 3 * DAY_MS,
  )!;
  const listing = market.listings.find(({ _id }) => _id === order.listingId)!;
  const later = now + HOUR_MS / 2;
  const change = { state: "CANCELLED", updatedAt: new Date(later) } as const;
  await harness.db.rows.orders.updateOne({ _id: order._id }, { $set: change });
  await harness.db.rows.listings.updateOne({ _id: listing._id }, { $set: { state: "ENDED" } });
  Object.assign(order, change);
  listing.state = "ENDED";

  const changed = await rollUpMetrics(ctx(later + 1_000));
  expect(changed).toBeGreaterThanOrEqual(2);
  await expectRecounted();
});

it("what a slower run read earlier does not replace what was read later", async () => {
  await rollUpMetrics(ctx());
  const day = { from: floorDay(now - 2 * DAY_MS), to: floorDay(now - DAY_MS) };
  const before = await stored();
  const user = market.users[0]!;
  const createdAt = new Date(day.from + 5);
  await harness.db.rows.users.updateOne({ _id: user._id }, { $set: { createdAt } });
  expect(await backfillMetrics(ctx(now - HOUR_MS), day)).toBe(0);
  expect(await stored()).toEqual(before);
  user.createdAt = createdAt;
  expect(await backfillMetrics(ctx(), day)).toBe(2);
});

it("a run after a stop of days fills the gap", async () => {
  const then = now - 4 * DAY_MS;
  await rollUpMetrics(ctx(then));
  await rollUpMetrics(ctx());
  await expectRecounted();
});

it("one that is stopped leaves whole days, and the next one goes on from there", async () => {
  const first = Math.min(...market.users.map(({ createdAt }) => createdAt.getTime()));
  const stop = AbortSignal.abort();
  expect(await rollUpMetrics(ctx(), stop)).toBe(0);
  const week = { from: first, to: first + DAY_MS };
  await backfillMetrics(ctx(), week);
  await rollUpMetrics(ctx());
  const hours = (floorHour(now) - floorDay(first)) / HOUR_MS + 1;
  const days = (floorDay(now) - floorDay(first)) / DAY_MS + 1;
  expect(await expectRecounted()).toBe(hours + days);
});

it("blocks from before they had a date get the one of their last row, and their bids are counted", async () => {
  await harness.db.rows.bid_blocks.driver.updateMany({}, { $unset: { lastAt: 1 } });
  await dateBidBlocks(harness.db);
  for (const { lastAt, entries } of await harness.db.rows.bid_blocks.find({}))
    expect(lastAt.getTime()).toBe(Math.max(...entries.map(({ at }) => at.getTime())));
  await rollUpMetrics(ctx());
  await expectRecounted();
});

it("is for the system's own jobs alone", async () => {
  await expect(rollUpMetrics(harness.ctx())).rejects.toThrow("may not");
});
