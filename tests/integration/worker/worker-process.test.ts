import { once } from "node:events";
import { sweepOutbid } from "@loopbid/services";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { bidAs } from "../auction/bidding.ts";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { drainWorkers, health, ready, startWorker } from "./worker-process.ts";
import { untilWorked } from "../until.ts";

let harness: Harness;
let seller: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness, { createdAt: new Date(harness.now() - 400 * 24 * 3_600_000) });
});
afterEach(drainWorkers);
afterAll(() => harness.close());

const stateOf = async (id: string) => (await harness.db.rows.listings.findOne({ _id: id }))?.state;

describe("the worker as a process", () => {
  it("a listing whose job was lost is checked by the sweep that a worker asks for when it starts", async () => {
    const listing = await makeListing(harness, seller.row._id, {
      state: "PENDING_REVIEW",
      format: "FIXED_PRICE",
      publishedAt: null,
      pendingSince: new Date(Date.now() - 120_000),
    });
    await ready(await startWorker(harness));
    await untilWorked(async () => expect(await stateOf(listing._id)).toBe("LIVE"));
  });

  it("whoever lost a lead is told by the sweep where the job for it is gone", async () => {
    harness.advance(-120_000);
    await sweepOutbid(harness.ctx(SYSTEM));
    harness.advance(60_000);
    const [ann, bob] = await Promise.all([makePerson(harness), makePerson(harness)]);
    const { _id } = await makeAuction(harness, seller.row._id);
    await bidAs(harness, ann, _id, 20_000);
    await bidAs(harness, bob, _id, 30_000);
    harness.advance(60_000);
    // Nothing that was asked for is in this worker's queues.
    await ready(await startWorker(harness, { JOB_PREFIX: `${harness.jobPrefix}-emptied` }));
    await untilWorked(async () => {
      const told = await harness.db.rows.notifications.find({ type: "outbid" });
      expect(told.map(({ userId }) => userId)).toEqual([ann.row._id]);
    });
  });

  it("takes a published listing live, closes a due auction, keeps a mail, and drains on SIGTERM", async () => {
    const listing = await makeListing(harness, seller.row._id, {
      state: "PENDING_REVIEW",
      format: "FIXED_PRICE",
      publishedAt: null,
      pendingSince: new Date(),
    });
    const auction = await makeAuction(harness, seller.row._id);
    const past = new Date(Date.now() - 1_000);
    await harness.db.rows.auctions.updateOne(
      { _id: auction._id },
      { $set: { effectiveEndsAt: past } },
    );
    const worker = await ready(await startWorker(harness));

    await harness.jobs.enqueue("fraud.check-listing", { listingId: listing._id, version: 1 });
    await harness.jobs.enqueue("mail.send", {
      to: "a@example.test",
      subject: "Hello",
      text: "Hi",
      html: "<p>Hi</p>",
    });
    await untilWorked(async () => expect(await stateOf(listing._id)).toBe("LIVE"));
    await untilWorked(async () => expect(await stateOf(auction._id)).toBe("ENDED"));
    await untilWorked(async () =>
      expect(await harness.db.rows.mails.find({ to: "a@example.test" })).toHaveLength(1),
    );

    // The text model may take longer to load than the rest.
    await untilWorked(async () =>
      expect((await health(worker)).body).toMatchObject({ model: { status: "ok" } }),
    );
    const { status, body } = await health(worker);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: "ok",
      app: "worker",
      dependencies: { database: { status: "ok" }, redis: { status: "ok" } },
      queueLagMs: { fraud: expect.any(Number) },
    });
    // What a job did is seen a moment before the job has ended.
    await untilWorked(async () =>
      expect(await (await fetch(`${worker.url}/metrics`)).text()).toContain(
        'loopbid_job_run_seconds_count{app="worker",job="fraud.check-listing",outcome="done"} 1',
      ),
    );

    worker.child.kill("SIGTERM");
    const [code] = await once(worker.child, "exit");
    expect(code).toBe(0);
    expect(worker.output()).toContain("worker drained");
  });

  it("a mail job that runs twice leaves one mail", async () => {
    const { recordDevMail } = await import("@loopbid/services");
    const ctx = harness.ctx({ kind: "system", job: "mail.send" });
    const mail = { to: "twice@example.test", subject: "Once", text: "Hi", html: "<p>Hi</p>" };
    const id = "a".repeat(24);
    await recordDevMail(ctx, mail, id);
    await recordDevMail(ctx, mail, id);
    expect(await harness.db.rows.mails.find({ to: mail.to })).toHaveLength(1);
  });

  it("metrics are not open to the world", async () => {
    const token = "a-token-of-enough-length";
    const worker = await ready(await startWorker(harness, { METRICS_TOKEN: token }));
    expect((await fetch(`${worker.url}/metrics`)).status).toBe(404);
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${worker.url}/metrics`, { headers })).status).toBe(200);
  });

  it("refuses to start with a wrong setting, and names it", async () => {
    const worker = await startWorker(harness, { DATABASE_URL: "nonsense" });
    const [code] = await once(worker.child, "exit");
    expect(code).toBe(1);
    expect(worker.output()).toContain("DATABASE_URL");
  });

  it.each([
    ["a score that is none", { FRAUD_REVIEW_AT: "1.5" }],
    ["holding above removing", { FRAUD_REVIEW_AT: "0.9", FRAUD_BLOCK_AT: "0.8" }],
  ])("refuses to start with %s", async (_what, settings) => {
    const worker = await startWorker(harness, settings);
    const [code] = await once(worker.child, "exit");
    expect(code).toBe(1);
    expect(worker.output()).toContain("FRAUD_REVIEW_AT");
  });
});
