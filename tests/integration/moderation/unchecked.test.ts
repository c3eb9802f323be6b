import { createRedis } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import { createAssessor } from "@loopbid/fraud";
import { createJobQueue } from "@loopbid/jobs";
import {
  checkListing,
  createListing,
  decide,
  listingBySlug,
  moderationQueue,
  publishListing,
  reportChecker,
  sweepChecks,
} from "@loopbid/services";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness, SYSTEM } from "../harness.ts";
import { completeDraft } from "../listing/uploads.ts";

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

let harness: Harness;
let seller: Person;
let ada: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness, { createdAt: new Date(harness.now() - 400 * DAY_MS) });
  ada = await makePerson(harness, { role: "MODERATOR" });
});
beforeEach(async () => {
  await harness.db.rows.listings.deleteMany({});
  await harness.db.rows.checker_reports.deleteMany({});
});
afterAll(() => harness.close());

const waiting = (waitedMs: number, overrides: Partial<ListingRow> = {}) =>
  makeListing(harness, seller.row._id, {
    state: "PENDING_REVIEW",
    format: "FIXED_PRICE",
    publishedAt: null,
    pendingSince: new Date(harness.now() - waitedMs),
    ...overrides,
  });
const queue = () => moderationQueue(harness.ctx(ada.actor), { page: 1 });
const report = (workerId: string, modelVersion: string | null) =>
  reportChecker(harness.ctx(SYSTEM), { workerId, modelVersion });
const judge = (listing: ListingRow, decision: "APPROVE" | "REMOVE") =>
  decide(harness.ctx(ada.actor), {
    listingId: listing._id,
    version: listing.version,
    decision,
    statement: "It asks for a deposit.",
    labels: ["advance_fee", "off_platform"],
  });
const stored = async ({ _id }: ListingRow) => (await harness.db.rows.listings.findOne({ _id }))!;

describe("what waits too long for its check", () => {
  it("comes to the moderators after two minutes, among the held by its urgency", async () => {
    await waiting(MINUTE_MS);
    const late = await waiting(3 * MINUTE_MS);
    const held = await waiting(0, { description: "Call 714-555-0192." });
    const assess = createAssessor();
    await checkListing(harness.ctx(SYSTEM), { listingId: held._id, version: 1 }, assess);
    const { items, total, pendingCount } = await queue();
    expect(items.map(({ listing }) => listing.id)).toEqual([held._id, late._id]);
    expect(items.at(-1)).toMatchObject({ unchecked: true, check: null });
    // Held by the rules alone: no model has read it either.
    expect(items[0]).toMatchObject({ unchecked: true, check: { verdict: "REVIEW" } });
    expect({ total, pendingCount }).toEqual({ total: 2, pendingCount: 2 });
  });

  it("can be approved, with what was read kept, and its late check changes nothing", async () => {
    const late = await waiting(3 * MINUTE_MS);
    expect(await judge(late, "APPROVE")).toEqual({ state: "LIVE" });
    const [action] = await harness.db.rows.moderation_actions.find({ listingId: late._id });
    expect(action).toMatchObject({
      labels: [],
      fraudCheckId: null,
      read: { listingVersion: 1, title: late.title, description: late.description },
    });
    const job = { listingId: late._id, version: 1 };
    expect(await checkListing(harness.ctx(SYSTEM), job, createAssessor())).toBe("dropped");
    expect((await stored(late)).state).toBe("LIVE");
  });

  it("can be removed, and what the moderator says it is is kept", async () => {
    const late = await waiting(3 * MINUTE_MS);
    expect(await judge(late, "REMOVE")).toEqual({ state: "REMOVED" });
    const [action] = await harness.db.rows.moderation_actions.find({ listingId: late._id });
    expect(action?.labels).toEqual(["advance_fee", "off_platform"]);
  });

  it("cannot be decided on before that, nor in an older version", async () => {
    const fresh = await waiting(MINUTE_MS);
    await expect(judge(fresh, "APPROVE")).rejects.toMatchObject({
      detail: { reason: "NOT_HELD" },
    });
    const edited = await waiting(3 * MINUTE_MS, { version: 4 });
    await expect(judge({ ...edited, version: 3 }, "APPROVE")).rejects.toMatchObject({
      detail: { reason: "STALE_VERSION" },
    });
  });

  it.each(["APPROVE", "REMOVE"] as const)(
    "the check and a moderator (%s) at once: one of them decides",
    async (decision) => {
      for (let round = 0; round < 5; round += 1) {
        const late = await waiting(3 * MINUTE_MS, { format: "AUCTION" });
        const job = { listingId: late._id, version: 1 };
        const [, decided] = await Promise.allSettled([
          checkListing(harness.ctx(SYSTEM), job, createAssessor()),
          judge(late, decision),
        ]);
        const checks = await harness.db.rows.fraud_checks.count({ listingId: late._id });
        const actions = await harness.db.rows.moderation_actions.count({ listingId: late._id });
        expect(checks + actions).toBe(1);
        expect(actions).toBe(decided.status === "fulfilled" ? 1 : 0);
        const expected = actions === 1 && decision === "REMOVE" ? "REMOVED" : "LIVE";
        expect((await stored(late)).state).toBe(expected);
      }
    },
  );
});

describe("what the queue says of the checks", () => {
  it("running while a worker with a model reports, also where another one has none", async () => {
    await report("one", null);
    expect((await queue()).checks).toEqual({
      state: "model-down",
      waiting: 0,
      oldestWaitMs: null,
      modelVersion: null,
    });
    await report("two", "listing-text@1");
    await report("two", "listing-text@1");
    expect((await queue()).checks).toMatchObject({
      state: "running",
      modelVersion: "listing-text@1",
    });
  });

  it("behind where no worker reports any more, or something waits too long", async () => {
    expect((await queue()).checks.state).toBe("behind");
    await report("one", "listing-text@1");
    expect((await queue()).checks.state).toBe("running");
    await waiting(3 * MINUTE_MS);
    expect((await queue()).checks).toMatchObject({ state: "behind", waiting: 1 });
    await harness.db.rows.listings.deleteMany({});
    harness.advance(MINUTE_MS);
    expect((await queue()).checks.state).toBe("behind");
  });

  it("only the system reports", async () => {
    const forged = { workerId: "x", modelVersion: "listing-text@9" };
    await expect(reportChecker(harness.ctx(ada.actor), forged)).rejects.toMatchObject({
      kind: "FORBIDDEN",
    });
  });
});

describe("while Redis is away", () => {
  it("a published listing stays unseen, moderators see that checks fall behind, and the sweep asks again", async () => {
    const away = createRedis("redis://127.0.0.1:1", "request");
    away.on("error", () => undefined);
    const jobs = createJobQueue(away, harness.jobPrefix);
    const sells = { ...harness.ctx(seller.actor), jobs };
    const draft = await createListing(sells, {
      ...(await completeDraft(harness, seller.row._id)),
      format: "FIXED_PRICE",
      priceCents: 25_000,
    });
    const published = await publishListing(sells, { id: draft.id });
    expect(published.state).toBe("PENDING_REVIEW");
    const seen = listingBySlug(harness.ctx(ANONYMOUS), { slug: published.slug });
    await expect(seen).rejects.toMatchObject({ kind: "NOT_FOUND" });
    harness.advance(3 * MINUTE_MS);
    const moderates = { ...harness.ctx(ada.actor), jobs };
    const { checks, items } = await moderationQueue(moderates, { page: 1 });
    expect(checks).toMatchObject({ state: "behind", waiting: 1 });
    expect(items[0]).toMatchObject({ unchecked: true, listing: { id: draft.id } });
    away.disconnect();
    expect(await sweepChecks(harness.ctx(SYSTEM))).toBe(1);
    expect((await harness.jobs.depth()).fraud["waiting"]).toBe(1);
  });
});
