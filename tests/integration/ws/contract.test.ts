import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createLogger, createRedis, randomWord } from "@loopbid/core";
import { Hub } from "@loopbid/realtime";
import { initTRPC, tracked } from "@trpc/server";
import { applyWSSHandler } from "@trpc/server/adapters/ws";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { bidAs } from "../auction/bidding.ts";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { connect, follow, openSocket } from "./client.ts";
import { sit } from "./hub-reader.ts";
import { startWs, type WsProcess } from "./ws-process.ts";
import { until } from "../until.ts";

// The hub writes frames of its own past tRPC's adapter. These tests hold the two together, whatever version is installed.

let harness: Harness;
let ws: WsProcess;
let other: WsProcess;
let seller: Person;
let bidder: Person;

beforeAll(async () => {
  harness = await startHarness();
  ws = await startWs(harness);
  other = await startWs(harness);
  seller = await makePerson(harness);
  bidder = await makePerson(harness);
}, 90_000);
afterAll(async () => {
  await ws?.stop();
  await other?.stop();
  await harness.close();
});

/** What tRPC's own adapter sends for a subscription that yields a tracked value. */
async function stockMessages(id: string, value: unknown): Promise<string[]> {
  const t = initTRPC.create();
  const router = t.router({
    events: t.procedure.subscription(async function* () {
      yield tracked(id, value);
    }),
  });
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(wss, "listening");
  applyWSSHandler({ wss, router });
  const { port } = wss.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
  const messages: string[] = [];
  socket.on("message", (data) => messages.push(String(data)));
  await once(socket, "open");
  socket.send(JSON.stringify({ id: 7, method: "subscription", params: { path: "events" } }));
  await until(() => expect(messages.at(-1)).toContain("stopped"));
  socket.terminate();
  wss.close();
  return messages;
}

describe("tRPC's protocol", () => {
  it("is written by the hub byte for byte as by tRPC's own adapter", async () => {
    const subscriber = createRedis(inject("redisUrl"), "subscriber");
    const hub = new Hub({
      subscriber,
      redis: harness.redis,
      logger: createLogger("test", "silent"),
    });
    const { reader } = await sit(hub, randomWord(12), { requestId: 7 });
    await until(() => expect(reader.texts).toHaveLength(1));
    const { id, data } = reader.messages[0]!.result.data;
    const stock = await stockMessages(id, data);
    expect(reader.texts[0]).toBe(stock[1]);
    subscriber.disconnect();
  });

  it("holds on the wire: started, events, stopped, each once and under the request's id", async () => {
    const { _id: listingId } = await makeAuction(harness, seller.row._id);
    const socket = openSocket(ws.url);
    const messages: { id: number; result: { type: string } }[] = [];
    socket.on("message", (data) => {
      if (!String(data).includes('"viewers"')) messages.push(JSON.parse(String(data)));
    });
    await once(socket, "open");
    const path = "auction.events";
    const params = { path, input: { listingId } };
    socket.send(
      JSON.stringify([
        { id: 11, method: "subscription", params },
        { id: "a string", method: "subscription", params },
      ]),
    );
    await until(() => expect(messages).toHaveLength(4));
    await bidAs(harness, bidder, listingId, 20_000);
    await until(() => expect(messages).toHaveLength(6));
    socket.send(JSON.stringify({ id: 11, method: "subscription.stop" }));
    await until(() => expect(messages).toHaveLength(7));
    await bidAs(harness, bidder, listingId, 30_000);
    await until(() => expect(messages).toHaveLength(8));
    const of = (id: number | string) =>
      messages.filter((message) => message.id === id).map(({ result }) => result.type);
    expect(of(11)).toEqual(["started", "data", "data", "stopped"]);
    expect(of("a string")).toEqual(["started", "data", "data", "data"]);
    socket.close();
  });

  it("lets the stock client follow several auctions and call procedures on one socket", async () => {
    const auctions = await Promise.all(
      Array.from({ length: 5 }, () => makeAuction(harness, seller.row._id)),
    );
    const client = connect(ws.url);
    const all = auctions.map(({ _id }) => follow(client, _id));
    await until(() => expect(all.every(({ events }) => events.length === 1)).toBe(true));
    await bidAs(harness, bidder, auctions[2]!._id, 20_000);
    await until(() => expect(all[2]!.seqs()).toEqual([0, 1]));
    expect(all.map(({ events }) => events.length)).toEqual([1, 1, 2, 1, 1]);
    expect(await client.api.auction.head.query({ listingId: auctions[2]!._id })).toMatchObject({
      seq: 1,
    });
    expect(client.sockets).toHaveLength(1);
    await client.close();
  });

  it("refuses a subscription by an error that the stock client understands", async () => {
    const client = connect(ws.url);
    const refused = follow(client, "no id");
    await until(() => expect(refused.errors).toHaveLength(1));
    expect(refused.errors[0]).toMatchObject({
      message: "This is not an id.",
      data: { code: "BAD_REQUEST", path: "auction.events" },
    });
    await client.close();
  });
});

describe("two processes behind one address", () => {
  it("bring every bid, made through either, to the watchers of both, in order and once", async () => {
    const { _id: listingId } = await makeAuction(harness, seller.row._id);
    const clients = [ws, other, ws, other].map(({ url }) => connect(url));
    const watched = clients.map((client) => follow(client, listingId));
    await until(() => expect(watched.every(({ events }) => events.length === 1)).toBe(true));
    for (let made = 1; made <= 20; made += 1)
      await bidAs(harness, bidder, listingId, 10_000 + made * 1_000);
    const expected = Array.from({ length: 21 }, (_, seq) => seq);
    for (const each of watched) await until(() => expect(each.seqs()).toEqual(expected));
    for (const each of watched) await until(() => expect(each.viewers.at(-1)).toBe(4), 6_000);
    await Promise.all(clients.map((client) => client.close()));
  });
});
