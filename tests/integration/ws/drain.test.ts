import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bidAs } from "../auction/bidding.ts";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { connect, endOf, follow, openSocket } from "./client.ts";
import { startWs } from "./ws-process.ts";
import { until } from "../until.ts";

let harness: Harness;
let listingId: string;
let bidder: Person;

beforeAll(async () => {
  harness = await startHarness();
  const { row } = await makePerson(harness);
  bidder = await makePerson(harness);
  listingId = (await makeAuction(harness, row._id))._id;
});
afterAll(() => harness.close());

describe("a process that is told to stop", { timeout: 120_000 }, () => {
  it("asks its clients to move on, cuts those that stay, and exits cleanly within six seconds", async () => {
    const ws = await startWs(harness);
    const polite = connect(ws.url);
    const watched = follow(polite, listingId);
    const stubborn = openSocket(ws.url);
    const messages: string[] = [];
    stubborn.on("message", (data) => messages.push(String(data)));
    const cut = endOf(stubborn);
    await once(stubborn, "open");
    await until(() => expect(watched.events).toHaveLength(1));

    const told = Date.now();
    ws.child.kill("SIGTERM");
    await until(() => expect(messages.join()).toContain('"reconnect"'));
    const late = endOf(openSocket(ws.url));
    const health = await fetch(`http://127.0.0.1:${ws.port}/healthz`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ status: "draining" });
    const [code] = (await once(ws.child, "exit")) as [number | null];
    expect(code).toBe(0);
    expect(Date.now() - told).toBeLessThan(6_000);
    expect(await cut).toBeGreaterThan(0);
    expect(await late).toBe(503);
    await polite.close();
  });

  it("is gone at once where nobody is connected", async () => {
    const ws = await startWs(harness);
    const told = Date.now();
    ws.child.kill("SIGTERM");
    const [code] = (await once(ws.child, "exit")) as [number | null];
    expect(code).toBe(0);
    expect(Date.now() - told).toBeLessThan(3_000);
  });

  it("hands its clients to the process that takes over, and they miss nothing", async () => {
    const [first, second] = await Promise.all([startWs(harness), startWs(harness)]);
    let target = first.url;
    const client = connect(() => target);
    const watched = follow(client, listingId);
    await until(() => expect(watched.events).toHaveLength(1));
    await bidAs(harness, bidder, listingId, 20_000);
    await until(() => expect(watched.seqs()).toEqual([0, 1]));
    target = second.url;
    first.child.kill("SIGTERM");
    await bidAs(harness, bidder, listingId, 30_000);
    await once(first.child, "exit");
    await bidAs(harness, bidder, listingId, 40_000);
    await until(() => expect(watched.seqs()).toEqual([0, 1, 2, 3]), 5_000);
    await client.close();
    await second.stop();
  });

  it("does not start with settings that are missing or wrong, and names them", async () => {
    await expect(startWs(harness, { AUTH_SECRET: "short" })).rejects.toThrow("AUTH_SECRET");
    await expect(startWs(harness, { REDIS_URL: "" })).rejects.toThrow("REDIS_URL");
  });
});
