import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import type { ListingRow } from "@loopbid/db";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { callerFor } from "../api/caller.ts";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { killWorkers, ready, startWorker } from "../worker/worker-process.ts";
import { content, startRules } from "./past.ts";
import { untilWorked } from "../until.ts";

/** Only a signal of the rules speaks here: a telephone number, weighed with 0.75 by the built-in table. */
const CALL = "Works well and is clean. Call me at 714-555-0192 for everything else.";

let harness: Harness;
let ada: Person;
let seller: Person;

beforeAll(async () => {
  harness = await startHarness();
  ada = await makePerson(harness, { role: "ADMIN" });
  const createdAt = new Date(harness.now() - 400 * 24 * 3_600_000);
  seller = await makePerson(harness, { createdAt });
});
beforeEach(() => startRules(harness));
afterEach(killWorkers);
afterAll(() => harness.close());

const rules = () => callerFor(harness, ada.actor).rules;
const deaf = (number: number) =>
  rules()
    .create({
      parent: 1,
      name: "Deaf",
      content: content({ "contact-details": 0, "text.off_platform": 0 }, { review: 0.9 }),
    })
    .then((made) => expect(made.number).toBe(number));

async function check(): Promise<{ listing: ListingRow; row: Record<string, unknown> }> {
  const listing = await makeListing(harness, seller.row._id, {
    state: "PENDING_REVIEW",
    format: "FIXED_PRICE",
    publishedAt: null,
    pendingSince: new Date(),
    description: `${CALL} ${Math.random().toString(36)}`,
  });
  await harness.jobs.enqueue("fraud.check-listing", { listingId: listing._id, version: 1 });
  return untilWorked(async () => {
    const row = await harness.db.rows.fraud_checks.findOne({ listingId: listing._id });
    expect(row).not.toBeNull();
    return { listing, row: row! };
  });
}

/** A door to Redis that a test can shut. */
async function redisDoor(): Promise<{ url: string; shut(): void }> {
  const target = new URL(harness.redisUrl);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const other = connect(Number(target.port), target.hostname);
    for (const one of [socket, other]) {
      sockets.add(one);
      one.on("error", () => one.destroy());
    }
    socket.pipe(other).pipe(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(harness.redisUrl);
  url.host = `127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    url: url.toString(),
    shut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

it("a worker judges by what was promoted within seconds, by what is on trial beside it, and rolls back", async () => {
  const worker = await ready(await startWorker(harness));
  const before = await check();
  expect(before.row).toMatchObject({
    weightsVersion: "rules@1",
    verdict: "REVIEW",
    shadow: null,
  });

  await deaf(2);
  await rules().startShadow({ number: 2 });
  await untilWorked(() => expect(worker.output()).toContain('"shadow":2'));
  const trial = await check();
  expect(trial.row).toMatchObject({
    weightsVersion: "rules@1",
    verdict: "REVIEW",
    shadow: { version: 2, verdict: "CLEAR" },
  });
  expect(await harness.db.rows.listings.findOne({ _id: trial.listing._id })).toMatchObject({
    state: "HELD",
  });

  const promotedAt = performance.now();
  await rules().promote({ number: 2, replaces: 1, confirm: 2 });
  await untilWorked(() => expect(worker.output()).toContain('"active":2'));
  expect(performance.now() - promotedAt).toBeLessThan(6_000);
  const after = await check();
  expect(after.row).toMatchObject({ weightsVersion: "rules@2", verdict: "CLEAR", shadow: null });
  const metrics = await (await fetch(`${worker.url}/metrics`)).text();
  expect(metrics).toContain('loopbid_fraud_rules{state="active",app="worker"} 2');

  await rules().rollBack({ number: 1, replaces: 2, confirm: 1 });
  await untilWorked(() =>
    expect(worker.output().lastIndexOf('"active":1')).toBeGreaterThan(
      worker.output().lastIndexOf('"active":2'),
    ),
  );
  expect((await check()).row).toMatchObject({ weightsVersion: "rules@1", verdict: "REVIEW" });
}, 60_000);

it("a worker learns of a promotion while Redis is away", async () => {
  const door = await redisDoor();
  const worker = await ready(await startWorker(harness, { REDIS_URL: door.url }));
  await deaf(2);
  door.shut();
  await rules().promote({ number: 2, replaces: 1, confirm: 2 });
  await untilWorked(() => expect(worker.output()).toContain('"active":2'));
}, 60_000);
