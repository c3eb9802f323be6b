import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ListingRow } from "@loopbid/db";
import { assessText } from "@loopbid/services";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { callerFor } from "../api/caller.ts";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { childrenOf, health, isAlive, killWorkers, ready, startWorker } from "./worker-process.ts";
import { until, untilWorked } from "../until.ts";

const DAY_MS = 24 * 3_600_000;
const SCAM =
  "Payment only by gift card before I ship, send me the codes and the phone goes out the same day.";
const text = {
  title: "Apple iPhone 13 128 GB",
  description: SCAM,
  categorySlug: "phones",
  priceBand: "unknown" as const,
};

let harness: Harness;
let seller: Person;
let ada: Person;
let empty: string;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness, { createdAt: new Date(harness.now() - 400 * DAY_MS) });
  ada = await makePerson(harness, { role: "MODERATOR" });
  empty = await mkdtemp(join(tmpdir(), "loopbid-no-model-"));
});
afterEach(async () => {
  await killWorkers();
  // A killed worker cannot take back its word; it counts for a while.
  await harness.db.rows.checker_reports.deleteMany({});
});
afterAll(async () => {
  await harness.close();
  await rm(empty, { recursive: true });
});

async function publish(overrides: Partial<ListingRow> = {}, waitedMs = 0): Promise<ListingRow> {
  const listing = await makeListing(harness, seller.row._id, {
    state: "PENDING_REVIEW",
    format: "FIXED_PRICE",
    publishedAt: null,
    pendingSince: new Date(Date.now() - waitedMs),
    ...overrides,
  });
  const payload = { listingId: listing._id, version: listing.version };
  await harness.jobs.enqueue("fraud.check-listing", payload);
  return listing;
}

const stateOf = async ({ _id }: ListingRow) =>
  (await harness.db.rows.listings.findOne({ _id }))?.state;
const checksOf = ({ _id }: ListingRow) => harness.db.rows.fraud_checks.find({ listingId: _id });
const becomes = (listing: ListingRow, state: string) =>
  untilWorked(async () => expect(await stateOf(listing)).toBe(state));
const modelIs = (worker: Awaited<ReturnType<typeof startWorker>>, status: string) =>
  untilWorked(async () => expect((await health(worker)).body).toMatchObject({ model: { status } }));
const queue = () => callerFor(harness, ada.actor).moderation.queue({});

describe("a worker with its text model", () => {
  it("holds what only the words give away, with the phrase that did", async () => {
    const scam = await publish({ description: SCAM });
    const sound = await publish();
    const worker = await ready(await startWorker(harness));
    await becomes(scam, "HELD");
    await becomes(sound, "LIVE");
    const [check] = await checksOf(scam);
    expect(check).toMatchObject({ modelVersion: expect.stringMatching(/^listing-text@/) });
    expect(check!.signals[0]!.key).toMatch(/^text\./);
    expect(check!.signals[0]!.evidence).toContain("gift card");
    await modelIs(worker, "ok");
    expect(await health(worker)).toMatchObject({ status: 200, body: { status: "ok" } });
    const metrics = await (await fetch(`${worker.url}/metrics`)).text();
    const model = `model="${check!.modelVersion}"`;
    for (const line of [
      'loopbid_text_model_up{app="worker"} 1',
      `loopbid_text_score_count{app="worker",label="advance_fee",${model}} 2`,
      `loopbid_fraud_verdicts_total{verdict="REVIEW",${model},app="worker"} 1`,
      'loopbid_text_model_seconds_count{app="worker",question="classify",outcome="answered"} 2',
    ])
      expect(metrics).toContain(line);
    const { checks, items } = await queue();
    expect(checks).toMatchObject({ state: "running", modelVersion: check!.modelVersion });
    expect(items.find(({ listing }) => listing.id === scam._id)).toMatchObject({
      unchecked: false,
    });
  });

  it("reads the new words of an edited listing before anyone else does", async () => {
    const asSeller = callerFor(harness, seller.actor);
    const asBuyer = callerFor(harness, (await makePerson(harness)).actor);
    const edit = (listing: ListingRow, changes: { title?: string; description?: string }) =>
      asSeller.listing.update({ id: listing._id, version: 1, changes });
    const hidden = async (listing: ListingRow) => {
      const seen = asBuyer.listing.bySlug({ slug: listing.slug });
      await expect(seen).rejects.toMatchObject({ code: "NOT_FOUND" });
      const found = await asBuyer.listing.search({ q: listing.slug.slice(-8) });
      expect(found.total).toBe(0);
    };
    const live = () =>
      makeListing(harness, seller.row._id, {
        format: "FIXED_PRICE",
        specs: { storage: "128 GB", carrier: "Unlocked" },
      });
    const [turned, improved] = [await live(), await live()];
    await edit(turned, { description: SCAM });
    await edit(improved, { title: `${improved.title} with box` });
    await Promise.all([turned, improved].map(hidden));
    await ready(await startWorker(harness));
    await becomes(improved, "LIVE");
    await becomes(turned, "HELD");
    await hidden(turned);
    expect((await checksOf(turned)).map((check) => check.listingVersion)).toEqual([2]);
  });

  it("takes the thresholds of the first rules from its settings", async () => {
    await harness.db.rows.fraud_rules.deleteMany({});
    const settings = { FRAUD_REVIEW_AT: "0.99", FRAUD_BLOCK_AT: "1" };
    await ready(await startWorker(harness, settings));
    await becomes(await publish({ description: SCAM }), "LIVE");
    await harness.db.rows.fraud_rules.deleteMany({});
  });

  it("starts it again when it was killed, and no listing is lost", async () => {
    const worker = await ready(await startWorker(harness));
    await modelIs(worker, "ok");
    const [model] = await childrenOf(worker);
    process.kill(model!, "SIGKILL");
    await becomes(await publish(), "LIVE");
    const [next] = await childrenOf(worker);
    expect(next).not.toBe(model);
  });

  it("leaves no model behind when it drains, nor when it is killed", async () => {
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      const worker = await ready(await startWorker(harness));
      await modelIs(worker, "ok");
      const [model] = await childrenOf(worker);
      const reports = harness.db.rows.checker_reports;
      expect(await reports.count({})).toBe(1);
      worker.child.kill(signal);
      await once(worker.child, "exit");
      expect(await reports.count({})).toBe(signal === "SIGTERM" ? 0 : 1);
      await untilWorked(async () => expect(isAlive(model!)).toBe(false));
    }
  });

  it("hands on what it still reads when it is told to stop", { timeout: 120_000 }, async () => {
    const worker = await ready(await startWorker(harness));
    await modelIs(worker, "ok");
    const long = (number: number) =>
      Array.from({ length: 70 }, (_, line) => `Used for a year in a case, note ${number}.${line}.`);
    const listings = await Promise.all(
      Array.from({ length: 32 }, (_, number) => publish({ description: long(number).join(" ") })),
    );
    await untilWorked(async () => expect((await harness.jobs.depth()).fraud["active"]).toBe(32));
    worker.child.kill("SIGTERM");
    expect((await once(worker.child, "exit"))[0]).toBe(0);
    await ready(await startWorker(harness));
    for (const listing of listings) {
      await until(async () => expect(await stateOf(listing)).not.toBe("PENDING_REVIEW"), 60_000);
      expect(await checksOf(listing)).toHaveLength(1);
    }
  });
});

describe("a worker without its text model", () => {
  it(
    "publishes nothing unread, says so, and lets moderators decide",
    { timeout: 60_000 },
    async () => {
      const worker = await ready(await startWorker(harness, { FRAUD_MODEL_DIR: empty }));
      const waiting = await publish();
      const overdue = await publish({}, 180_000);
      const scam = await publish({ description: SCAM }, 180_000);
      await untilWorked(async () =>
        expect(worker.output()).toMatch(/TextModelUnavailableError[^]*job retried/),
      );
      await untilWorked(async () => {
        const { checks, items } = await queue();
        expect(checks).toMatchObject({ state: "model-down", modelVersion: null });
        expect(checks.waiting).toBeGreaterThanOrEqual(3);
        expect(checks.oldestWaitMs).toBeGreaterThan(180_000);
        const ids = items.filter(({ unchecked }) => unchecked).map(({ listing }) => listing.id);
        expect(ids).toEqual(expect.arrayContaining([overdue._id, scam._id]));
        expect(ids).not.toContain(waiting._id);
      });
      expect(await health(worker)).toMatchObject({
        status: 200,
        body: { status: "degraded", model: { status: "down", version: null } },
      });
      for (const listing of [waiting, overdue, scam])
        expect(await stateOf(listing)).toBe("PENDING_REVIEW");

      const caller = callerFor(harness, ada.actor);
      const decide = (listing: ListingRow, decision: "APPROVE" | "REMOVE") =>
        caller.moderation.decide({
          listingId: listing._id,
          version: 1,
          decision,
          statement: decision === "REMOVE" ? "It asks for gift cards." : "",
          labels: decision === "REMOVE" ? ["advance_fee"] : [],
        });
      await expect(decide(waiting, "APPROVE")).rejects.toMatchObject({
        cause: { detail: { reason: "NOT_HELD" } },
      });
      expect(await decide(overdue, "APPROVE")).toEqual({ state: "LIVE" });
      expect(await decide(scam, "REMOVE")).toEqual({ state: "REMOVED" });
      await killWorkers();
      await ready(await startWorker(harness));
      await becomes(waiting, "LIVE");
      expect(await stateOf(scam)).toBe("REMOVED");
    },
  );
});

describe("trying a text", () => {
  it("answers a moderator with labels, phrases and what the rules found", async () => {
    await ready(await startWorker(harness));
    const description = `${SCAM} Or call me at 714-555-0192.`;
    const read = await callerFor(harness, ada.actor).fraud.assess({ ...text, description });
    expect(read.modelVersion).toMatch(/^listing-text@/);
    expect(read.verdict).not.toBe("CLEAR");
    expect(read.labels).toHaveLength(9);
    expect(read.labels[0]!.score).toBeGreaterThan(0.5);
    expect(read.phrases.map(({ phrase }) => phrase).join(" ")).toContain("gift card");
    expect(read.contact).toMatchObject([{ key: "contact-details" }]);
    const honest = await callerFor(harness, ada.actor).fraud.assess({
      ...text,
      description: "Used for a year in a case. Box and cable included. Pay through Loopbid only.",
    });
    expect(honest).toMatchObject({ verdict: "CLEAR", contact: [] });
  });

  it("says so where nobody answers, and leaves no question behind", async () => {
    const asked = assessText(harness.ctx(ada.actor), text, 300);
    await expect(asked).rejects.toMatchObject({
      kind: "UNAVAILABLE",
      detail: { reason: "NO_TEXT_MODEL" },
    });
    expect((await harness.jobs.depth()).fraud["waiting"] ?? 0).toBe(0);
    await ready(await startWorker(harness, { FRAUD_MODEL_DIR: empty }));
    await expect(callerFor(harness, ada.actor).fraud.assess(text)).rejects.toMatchObject({
      code: "SERVICE_UNAVAILABLE",
    });
  });

  it("refuses texts that are too long or empty, and everyone but moderators", async () => {
    const caller = callerFor(harness, ada.actor);
    for (const wrong of [
      { ...text, title: "x".repeat(121) },
      { ...text, description: "x".repeat(8_001) },
      { ...text, title: "", description: " " },
    ])
      await expect(caller.fraud.assess(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(callerFor(harness, seller.actor).fraud.assess(text)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
