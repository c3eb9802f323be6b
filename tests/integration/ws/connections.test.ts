import { resolveActor, setUserStatus, signOutEverywhere } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { connect, endOf, follow, openSocket } from "./client.ts";
import { cookieOf, ORIGIN, startWs, type WsProcess } from "./ws-process.ts";
import { until } from "../until.ts";

let harness: Harness;
let ws: WsProcess;

beforeAll(async () => {
  harness = await startHarness();
  ws = await startWs(harness);
}, 90_000);
afterAll(async () => {
  await ws?.stop();
  await harness.close();
});

const claimsOf = ({ row }: Person) => ({ userId: row._id, sessionVersion: row.sessionVersion });
const signedIn = async (person: Person) => ({ cookie: await cookieOf(claimsOf(person)) });
const request = (path: string, headers = {}) =>
  fetch(`http://127.0.0.1:${ws.port}${path}`, { headers });

async function opened(person: Person) {
  const socket = openSocket(ws.url, await signedIn(person));
  const ended = endOf(socket);
  await new Promise((resolve) => socket.once("open", resolve));
  // A call that is answered proves that the session is watched by now or soon.
  socket.send(JSON.stringify({ id: 1, method: "query", params: { path: "account.me" } }));
  const answer = await new Promise<string>((resolve) =>
    socket.once("message", (data) => resolve(String(data))),
  );
  return { socket, ended, answer };
}

describe("a handshake", () => {
  it("from another origin, or from none, is refused", async () => {
    for (const origin of ["http://evil.test", "null", `${ORIGIN}.evil.test`, "http://shop.test:81"])
      expect({ origin, end: await endOf(openSocket(ws.url, { origin })) }).toEqual({
        origin,
        end: 403,
      });
    expect(await endOf(new WebSocket(ws.url))).toBe(403);
  });

  it("with a forged, foreign, expired or ended session is closed with 4401, never served", async () => {
    const person = await makePerson(harness);
    const good = await cookieOf(claimsOf(person));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 40 * 24 * 3_600_000 });
    const expired = await cookieOf(claimsOf(person));
    vi.useRealTimers();
    const cookies = {
      forged: await cookieOf(claimsOf(person), "another secret that is long enough"),
      truncated: good.slice(0, -8),
      nonsense: good.replace(/=.*/, "=e30.e30.e30"),
      expired,
      ended: await cookieOf({ ...claimsOf(person), sessionVersion: 7 }),
      unknown: await cookieOf({ userId: "0".repeat(24), sessionVersion: 1 }),
      banned: (await signedIn(await makePerson(harness, { status: "BANNED" }))).cookie,
    };
    for (const [kind, cookie] of Object.entries(cookies))
      expect({ kind, end: await endOf(openSocket(ws.url, { cookie })) }).toEqual({
        kind,
        end: 4401,
      });
  });

  it("without a session is served as a stranger, who may read and not bid", async () => {
    const seller = await makePerson(harness);
    const { _id: listingId } = await makeAuction(harness, seller.row._id);
    const { api, close } = connect(ws.url);
    expect(await api.account.me.query()).toBeNull();
    expect(await api.auction.head.query({ listingId })).toMatchObject({ listingId, seq: 0 });
    const bid = api.auction.placeBid.mutate({
      listingId,
      maxCents: 20_000,
      idempotencyKey: "stranger-bid",
    });
    await expect(bid).rejects.toThrow("Sign in");
    await close();
  });
});

describe("a socket whose session ends", () => {
  it("is closed at once by signing out everywhere, and others stay open", async () => {
    const [ann, bob] = await Promise.all([makePerson(harness), makePerson(harness)]);
    const mine = await opened(ann);
    const second = await opened(ann);
    const other = await opened(bob);
    expect(mine.answer).toContain(ann.row.handle);
    const before = Date.now();
    await signOutEverywhere(harness.ctx(ann.actor));
    expect(await mine.ended).toBe(4401);
    expect(await second.ended).toBe(4401);
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(other.socket.readyState).toBe(other.socket.OPEN);
    other.socket.close();
  });

  it("is closed at once where the person is suspended", async () => {
    const person = await makePerson(harness);
    const { ended } = await opened(person);
    const moderator = await makePerson(harness, { role: "MODERATOR" });
    const change = { userId: person.row._id, status: "SUSPENDED" as const, reason: "test" };
    await setUserStatus(harness.ctx(moderator.actor), change);
    expect(await ended).toBe(4401);
    expect(await resolveActor(harness.db, claimsOf(person))).toEqual({ kind: "anonymous" });
  });

  it("is refused on its next call even where the news got lost", async () => {
    const person = await makePerson(harness);
    const { socket } = await opened(person);
    await harness.db.rows.users.updateOne({ _id: person.row._id }, { $inc: { sessionVersion: 1 } });
    socket.send(JSON.stringify({ id: 2, method: "query", params: { path: "listing.watched" } }));
    const answer = await new Promise<string>((resolve) =>
      socket.once("message", (data) => resolve(String(data))),
    );
    expect(answer).toContain("UNAUTHORIZED");
    socket.close();
  });
});

describe("a client that misbehaves", () => {
  it("is closed for a message of more than 64 KB, and may send one just below", async () => {
    const padded = (bytes: number) => {
      const call = { id: 1, method: "query", params: { path: "account.me", pad: "" } };
      call.params.pad = "x".repeat(bytes - JSON.stringify(call).length);
      return JSON.stringify(call);
    };
    const { socket, ended } = await opened(await makePerson(harness));
    socket.send(padded(64 * 1024));
    const answer = await new Promise<string>((resolve) =>
      socket.once("message", (data) => resolve(String(data))),
    );
    expect(answer).toContain("result");
    socket.send(padded(64 * 1024 + 1));
    expect(await ended).toBe(1009);
  });

  it("is closed with 4429 for a flood of messages", async () => {
    const { socket, ended } = await opened(await makePerson(harness));
    for (let sent = 0; sent < 200; sent += 1)
      socket.send(JSON.stringify({ id: sent, method: "query", params: { path: "account.me" } }));
    expect(await ended).toBe(4429);
  });

  it("is closed with 4413 for a message with more than 64 calls, and may send 64", async () => {
    const calls = (count: number) =>
      JSON.stringify(
        Array.from({ length: count }, (_, id) => ({
          id,
          method: "query",
          params: { path: "account.me" },
        })),
      );
    const { socket, ended } = await opened(await makePerson(harness));
    let answers = 0;
    socket.on("message", (data) => (answers += String(data).includes("result") ? 1 : 0));
    socket.send(calls(64));
    await until(() => expect(answers).toBe(64));
    socket.send(calls(65));
    expect(await ended).toBe(4413);
    expect(answers).toBe(64);
  });

  it("is closed with 4429 for many calls in few messages", async () => {
    const { socket, ended } = await opened(await makePerson(harness));
    const call = { id: 1, method: "subscription.stop" };
    for (let sent = 0; sent < 4; sent += 1)
      socket.send(JSON.stringify(Array.from({ length: 40 }, () => call)));
    expect(await ended).toBe(4429);
  });

  it("may follow 50 auctions at a time, and another one where it leaves one", async () => {
    const seller = await makePerson(harness);
    const auctions = await Promise.all(
      Array.from({ length: 51 }, () => makeAuction(harness, seller.row._id)),
    );
    const client = connect(ws.url);
    const all = auctions.slice(0, 50).map(({ _id }) => follow(client, _id));
    await until(() => expect(all.every(({ events }) => events.length === 1)).toBe(true));
    const refused = follow(client, auctions[50]!._id);
    await until(() => expect(refused.errors).toHaveLength(1));
    expect(refused.errors[0]).toMatchObject({ data: { reason: "TOO_MANY_SUBSCRIPTIONS" } });
    all[0]!.stop();
    const allowed = follow(client, auctions[50]!._id);
    await until(() => expect(allowed.events).toHaveLength(1));
    await client.close();
  });

  it("leaves no subscription behind where it hangs up while they are being opened", async () => {
    const seller = await makePerson(harness);
    const { _id: listingId } = await makeAuction(harness, seller.row._id);
    const params = { path: "auction.events", input: { listingId } };
    const calls = Array.from({ length: 20 }, (_, id) => ({ id, method: "subscription", params }));
    for (let made = 0; made < 10; made += 1) {
      const socket = openSocket(ws.url);
      await new Promise((resolve) => socket.once("open", resolve));
      socket.send(JSON.stringify(calls), () => socket.terminate());
    }
    const { api, close } = connect(ws.url);
    await api.auction.head.query({ listingId });
    await until(async () => {
      const metrics = await (await request("/metrics")).text();
      expect(metrics).toMatch(/^loopbid_ws_connections\S* 1$/m);
      expect(metrics).toMatch(/^loopbid_ws_subscriptions\S* 0$/m);
    });
    await close();
  });

  it("gets an error without an id for an id that is too long to repeat in each event", async () => {
    const socket = openSocket(ws.url);
    await new Promise((resolve) => socket.once("open", resolve));
    const call = (id: string) =>
      JSON.stringify({ id, method: "query", params: { path: "account.me" } });
    const answers: { id: string | null; error?: unknown }[] = [];
    socket.on("message", (data) => answers.push(JSON.parse(String(data))));
    socket.send(call("x".repeat(64)));
    await until(() => expect(answers).toHaveLength(1));
    socket.send(call("x".repeat(65)));
    await until(() => expect(answers).toHaveLength(2));
    expect(answers[0]).toMatchObject({ id: "x".repeat(64), result: {} });
    expect(answers[1]).toMatchObject({ id: null, error: {} });
    socket.close();
  });

  it("is closed with 4410 where it never says anything, and stays where it does", async () => {
    const silent = openSocket(ws.url);
    const ended = endOf(silent);
    const talking = openSocket(ws.url);
    talking.once("open", () => talking.send("PING"));
    expect(await ended).toBe(4410);
    expect(talking.readyState).toBe(talking.OPEN);
    talking.close();
  });

  it("gets an error, not silence, for a message that is no call", async () => {
    const { socket } = await opened(await makePerson(harness));
    for (const message of [
      "not json",
      "{}",
      "null",
      '{"id":1,"method":"destroy"}',
      '{"id":null}',
    ]) {
      socket.send(message);
      const answer = await new Promise<string>((resolve) =>
        socket.once("message", (data) => resolve(String(data))),
      );
      expect(answer).toContain('"error"');
      expect(answer).not.toMatch(/node_modules|\.ts:/);
    }
    expect((await request("/healthz")).status).toBe(200);
    socket.close();
  });
});

describe("the HTTP side of the port", () => {
  it("tells its health with its dependencies", async () => {
    const response = await request("/healthz");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: "ok",
      app: "ws",
      dependencies: { database: { status: "ok" }, redis: { status: "ok" } },
    });
  });

  it("shows metrics on this machine, and not to whoever comes through a proxy", async () => {
    const local = await request("/metrics");
    expect(local.status).toBe(200);
    const text = await local.text();
    for (const name of [
      "loopbid_ws_connections",
      "loopbid_ws_deliveries_total",
      "loopbid_ws_resyncs_total",
      "loopbid_procedure_seconds",
      "loopbid_ws_refused",
    ])
      expect(text).toContain(name);
    for (const forwarded of ["203.0.113.9", "203.0.113.9, 127.0.0.1", "127.0.0.1, 203.0.113.9"])
      expect((await request("/metrics", { "x-forwarded-for": forwarded })).status).toBe(403);
  });

  it("answers anything else with what it is, and survives addresses that are none", async () => {
    for (const path of ["/", "//", "//@", "/%", "/?connectionParams=1"])
      expect({ path, status: (await request(path)).status }).toEqual({ path, status: 426 });
    expect((await request("/healthz")).status).toBe(200);
  });
});
