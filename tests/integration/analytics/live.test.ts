import { createCaller, createRateLimiter } from "@loopbid/api";
import { createLogger, createRedis } from "@loopbid/core";
import { createHeartbeats, EventLag, startHeartbeat, type Vitals } from "@loopbid/realtime";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callerFor, contextFor } from "../api/caller.ts";
import { makeListing, makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";

let harness: Harness;
let group: string;
const logger = createLogger("test", "silent");
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  harness = await startHarness();
  group = harness.jobPrefix;
});
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await harness.close();
});

function beat(app: "ws" | "worker", processId: string, vitals: Vitals) {
  const stop = startHeartbeat({
    redis: harness.redis,
    group,
    app,
    processId,
    logger,
    read: () => vitals,
  });
  stops.push(stop);
  return stop;
}

async function liveOf() {
  const { actor } = await makePerson(harness, { role: "MODERATOR" });
  const context = contextFor(harness, actor);
  const services = { ...context.services, heartbeats: createHeartbeats(harness.redis, group) };
  return createCaller({ ...context, services }).analytics.live();
}

it("adds up what the processes say, takes the worst lag, and drops a process that stops", async () => {
  beat("ws", "one", { connections: 30, eventLagMs: 2 });
  const stopTwo = beat("ws", "two", { connections: 12, eventLagMs: 9 });
  beat("worker", "three", {});
  await expect
    .poll(liveOf)
    .toMatchObject({ processes: { ws: 2, worker: 1 }, connections: 42, eventLagMs: 9 });
  await stopTwo();
  expect(await liveOf()).toMatchObject({ processes: { ws: 1 }, connections: 30, eventLagMs: 2 });
});

it("leaves out a process that fell silent, and words that it does not understand", async () => {
  const { processes } = await liveOf();
  await harness.redis.hset(`heartbeats:${group}`, "dead", '1 {"app":"ws","connections":7}');
  await harness.redis.hset(`heartbeats:${group}`, "odd", '99999999999999 {"app":"toaster"}');
  expect((await liveOf()).processes).toEqual(processes);
  expect(await harness.redis.hexists(`heartbeats:${group}`, "dead")).toBe(0);
});

it("says how many bids and deliveries a second there were since the last beat", async () => {
  let bids = 0;
  const read = () => ({ bids: (bids += 50) });
  stops.push(
    startHeartbeat({ redis: harness.redis, group, app: "ws", processId: "busy", logger, read }),
  );
  await expect
    .poll(async () => (await liveOf()).bidsPerSecond, { timeout: 15_000 })
    .toBeGreaterThan(5);
  expect((await liveOf()).bidsPerSecond).toBeLessThan(25);
});

it("counts jobs and listings that wait", async () => {
  const seller = await makePerson(harness);
  const pendingSince = new Date(harness.now() - 600_000);
  await makeListing(harness, seller.row._id, { state: "HELD", pendingSince });
  await harness.jobs.enqueue("outbox.deliver", { eventId: "0123456789abcdef01234567" });
  const live = await liveOf();
  expect(live.jobs.waiting).toBe(1);
  expect(live.moderation.waiting).toBe(1);
  expect(live.moderation.oldestMs).toBeGreaterThanOrEqual(600_000);
});

it("measures how long a word takes through Redis, also one after the other on one connection", async () => {
  const subscriber = createRedis(harness.redisUrl, "subscriber");
  const lag = new EventLag({ redis: harness.redis, subscriber, processId: "lag-test" });
  for (let round = 0; round < 3; round += 1) {
    const ms = await lag.measure();
    expect(ms).toBeGreaterThan(0);
    expect(ms).toBeLessThan(2_000);
  }
  subscriber.disconnect();
});

it("says that live figures are away where Redis is", async () => {
  const { actor } = await makePerson(harness, { role: "ADMIN" });
  const gone = createRedis("redis://127.0.0.1:1", "request");
  gone.on("error", () => undefined);
  const { services, ...context } = contextFor(harness, actor);
  const without = { ...services, heartbeats: createHeartbeats(gone) };
  const caller = createCaller({
    ...context,
    services: { ...without, limiter: createRateLimiter(harness.redis, 1_000) },
  });
  await expect(caller.analytics.live()).rejects.toThrow("not available");
  gone.disconnect();
  await expect(
    callerFor(harness, actor).analytics.dashboard({
      from: "2026-01-01T00:00:00Z",
      to: "2026-01-02T00:00:00Z",
    }),
  ).resolves.toBeTruthy();
});
