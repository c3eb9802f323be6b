import { topicOf } from "@loopbid/realtime";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bidAs } from "../auction/bidding.ts";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { connect, follow } from "./client.ts";
import { cookieOf, startWs, type WsProcess } from "./ws-process.ts";
import { until } from "../until.ts";

let harness: Harness;
let ws: WsProcess;
let seller: Person;
let bidders: Person[];
let listingId: string;

beforeAll(async () => {
  harness = await startHarness();
  ws = await startWs(harness);
  seller = await makePerson(harness);
  bidders = await Promise.all(Array.from({ length: 4 }, () => makePerson(harness)));
}, 90_000);
afterAll(async () => {
  await ws?.stop();
  await harness.close();
});
beforeEach(async () => {
  listingId = (await makeAuction(harness, seller.row._id))._id;
});

let cents = 10_000;
/** Each bid beats the one before, in whatever order they are made. */
const nextBid = (index: number) => {
  cents += 1_000;
  return bidAs(harness, bidders[index % bidders.length]!, listingId, cents);
};
const counting = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("following an auction", () => {
  it("starts with a snapshot, then brings another process's bids within a second", async () => {
    const client = connect(ws.url);
    const watched = follow(client, listingId);
    await until(() => expect(watched.events).toHaveLength(1));
    expect(watched.events[0]!.event).toMatchObject({
      kind: "snapshot",
      head: { listingId, seq: 0, status: "LIVE" },
      watcherCount: 0,
    });
    const delays: number[] = [];
    for (let made = 1; made <= 5; made += 1) {
      await nextBid(made);
      const committed = Date.now();
      await until(() => expect(watched.events).toHaveLength(made + 1));
      delays.push(watched.events.at(-1)!.at - committed);
    }
    expect(Math.max(...delays)).toBeLessThan(1_000);
    expect(watched.seqs()).toEqual(counting(0, 5));
    await client.close();
  });

  it("resumes without a gap and without a repetition, also while bids go on", async () => {
    const first = connect(ws.url);
    const before = follow(first, listingId);
    await nextBid(0);
    await nextBid(1);
    await until(() => expect(before.seqs()).toContain(2));
    const { id } = before.events.at(-1)!;
    await first.close();
    for (let made = 0; made < 10; made += 1) await nextBid(made);

    const second = connect(ws.url);
    const racing = Array.from({ length: 12 }, (_, index) => nextBid(index));
    const after = follow(second, listingId, id);
    const accepted = (await Promise.allSettled(racing)).filter(
      ({ status }) => status === "fulfilled",
    ).length;
    await until(() => expect(after.seqs()).toContain(12 + accepted));
    expect(after.seqs()).toEqual(counting(3, 12 + accepted));
    expect(after.events.map(({ event }) => event.kind)).not.toContain("snapshot");
    await second.close();
  });

  it("goes on by itself after a dropped connection", async () => {
    const client = connect(ws.url);
    const watched = follow(client, listingId);
    // A bid during the snapshot's reading may be in the snapshot and come as an event too.
    await until(() => expect(watched.seqs()).toEqual([0]));
    await nextBid(0);
    await until(() => expect(watched.seqs()).toContain(1));
    client.sockets.at(-1)!.terminate();
    await nextBid(1);
    await nextBid(2);
    await until(() => expect(watched.seqs()).toContain(3));
    await nextBid(3);
    await until(() => expect(watched.seqs()).toContain(4));
    expect(watched.seqs().filter((seq) => seq > 0)).toEqual(counting(1, 4));
    await client.close();
  });

  it("starts from a snapshot where the id is no id, and goes on where the history is lost", async () => {
    const client = connect(ws.url);
    const watched = follow(client, listingId);
    await nextBid(0);
    await until(() => expect(watched.seqs()).toContain(1));
    const { id } = watched.events.at(-1)!;
    await nextBid(1);
    await until(() => expect(watched.seqs()).toContain(2));
    for (const lastEventId of ["nonsense", "0.0-0", `${id}9`, "a.1-1; FLUSHALL"]) {
      const again = follow(client, listingId, lastEventId);
      await until(() => expect(again.events).toHaveLength(1));
      expect(again.events[0]!.event).toMatchObject({ kind: "snapshot", head: { seq: 2 } });
      again.stop();
    }
    const topic = topicOf({ name: "auction.events" }, listingId);
    await harness.redis.del(`epoch:${topic}`);
    await nextBid(2);
    await until(() => expect(watched.seqs()).toContain(3));
    await client.close();
  });

  it("says plainly that there is no such auction, and tells nothing of a hidden one", async () => {
    const client = connect(ws.url);
    const hidden = await makeAuction(harness, seller.row._id, { state: "HELD" });
    for (const unknown of ["0".repeat(24), hidden._id]) {
      const watched = follow(client, unknown);
      await until(() => expect(watched.errors).toHaveLength(1));
      expect(watched.errors[0]).toMatchObject({
        message: "There is no such auction.",
        data: { code: "NOT_FOUND", httpStatus: 404 },
      });
      expect(watched.events).toEqual([]);
    }
    await client.close();
  });

  it("costs one Redis channel however many watch, and none when they are gone", async () => {
    const metric = async () =>
      /loopbid_ws_topics\{[^}]*\} (\d+)/.exec(
        await (await fetch(`http://127.0.0.1:${ws.port}/metrics`)).text(),
      )?.[1];
    await until(async () => expect(await metric()).toBe("0"), 5_000);
    const clients = Array.from({ length: 5 }, () => connect(ws.url));
    const all = clients.map((client) => follow(client, listingId));
    await until(() => expect(all.every(({ events }) => events.length === 1)).toBe(true));
    expect(await metric()).toBe("1");
    await nextBid(0);
    await until(() => expect(all.every((one) => one.seqs().includes(1))).toBe(true));
    await Promise.all(clients.map((client) => client.close()));
    await until(async () => expect(await metric()).toBe("0"), 5_000);
  });
});

describe("bidding over the socket", () => {
  it("is answered with the own standing, and every watcher hears of it", async () => {
    const [ann, bob] = bidders as [Person, Person];
    const signedIn = async ({ row }: Person) =>
      connect(ws.url, { cookie: await cookieOf({ userId: row._id, sessionVersion: 1 }) });
    const [one, two] = await Promise.all([signedIn(ann), signedIn(bob)]);
    const watched = follow(two, listingId);
    await until(() => expect(watched.events).toHaveLength(1));
    const input = { listingId, maxCents: 20_000, idempotencyKey: "over-the-socket" };
    const result = await one.api.auction.placeBid.mutate(input);
    expect(result).toMatchObject({ outcome: "LEADING", seq: 1, maxCents: 20_000 });
    expect(await one.api.auction.placeBid.mutate(input)).toMatchObject({ seq: 1 });
    await until(() => expect(watched.seqs()).toEqual([0, 1]));
    expect(JSON.stringify(watched.events)).not.toContain("20000");
    const low = two.api.auction.placeBid.mutate({ ...input, maxCents: 5_000 });
    await expect(low).rejects.toMatchObject({
      message: "Bid at least $102.50.",
      data: { reason: "BID_TOO_LOW", issues: [{ field: "maxCents" }] },
    });
    await Promise.all([one.close(), two.close()]);
  });
});
