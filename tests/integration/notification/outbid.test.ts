import { ForbiddenError } from "@loopbid/core";
import { closeAuction, retractBids, sweepOutbid, tellOutbid } from "@loopbid/services";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bidAs, deliverNews, queuedJobs } from "../auction/bidding.ts";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { HOUR, mailsTo, MINUTE } from "./told.ts";

let harness: Harness;
let [seller, ann, bob, cyd]: Person[] = [];
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  [seller, ann, bob, cyd] = await Promise.all([1, 2, 3, 4].map(() => makePerson(harness)));
});

const newsOf = ({ row }: Person) =>
  harness.db.rows.notifications.find(
    { userId: row._id, type: "outbid" },
    { sort: { createdAt: 1, _id: 1 } },
  );
const asked = async (listingId: string) =>
  (await queuedJobs(harness, "notification")).filter(
    ({ name, data }) => name === "notification.outbid" && data["listingId"] === listingId,
  );
const run = (listingId: string, afterSeq = 1) =>
  tellOutbid(harness.ctx(SYSTEM), { listingId, afterSeq });

describe("who is outbid", () => {
  it("is told once, with the price, and not asked about more than once in a moment", async () => {
    const { _id, title, slug } = await makeAuction(harness, seller!.row._id);
    await bidAs(harness, ann!, _id, 20_000);
    expect(await asked(_id)).toEqual([]);
    await bidAs(harness, bob!, _id, 30_000);
    await bidAs(harness, cyd!, _id, 40_000);
    const jobs = await asked(_id);
    expect(jobs.map(({ data }) => data["afterSeq"])).toEqual([1]);
    const told = await Promise.all([run(_id), run(_id), run(_id)]);
    expect(told.reduce((sum, count) => sum + count)).toBe(2);
    expect(await newsOf(ann!)).toHaveLength(1);
    expect(await newsOf(bob!)).toMatchObject([
      { path: `/listing/${slug}`, values: { title, amount: "$305.00" }, readAt: null },
    ]);
    expect(await newsOf(cyd!)).toEqual([]);
  });

  it("is not told where it was won back, and is told again after a new bid; the newest takes the older one's place", async () => {
    const { _id } = await makeAuction(harness, seller!.row._id);
    await bidAs(harness, ann!, _id, 20_000);
    await bidAs(harness, bob!, _id, 30_000);
    await bidAs(harness, ann!, _id, 40_000);
    await run(_id);
    expect(await newsOf(ann!)).toEqual([]);
    expect(await newsOf(bob!)).toHaveLength(1);
    await bidAs(harness, bob!, _id, 50_000);
    await bidAs(harness, ann!, _id, 60_000);
    await run(_id, 3);
    await run(_id);
    const [older, newer, ...more] = await newsOf(bob!);
    expect(more).toEqual([]);
    expect(older).toMatchObject({ emailDueAt: null, pushDueAt: null, emailAt: null });
    expect(older!.readAt).not.toBeNull();
    expect(newer!.readAt).toBeNull();
    await deliverNews(harness, harness.now() + 2 * MINUTE);
    expect(await mailsTo(harness, bob!)).toHaveLength(1);
  });

  it("gets no mail where the lead was won back before it went", async () => {
    const { _id } = await makeAuction(harness, seller!.row._id);
    await bidAs(harness, ann!, _id, 20_000);
    await bidAs(harness, bob!, _id, 30_000);
    await run(_id);
    await bidAs(harness, ann!, _id, 40_000);
    await deliverNews(harness, harness.now() + 2 * MINUTE);
    expect(await mailsTo(harness, ann!)).toEqual([]);
    expect(await newsOf(ann!)).toMatchObject([{ emailDueAt: null, emailAt: null }]);
  });

  it("is told again where the lead came back by a retraction and was lost once more", async () => {
    const { _id } = await makeAuction(harness, seller!.row._id);
    await bidAs(harness, ann!, _id, 20_000);
    await bidAs(harness, bob!, _id, 30_000);
    await run(_id);
    await retractBids(harness.ctx(bob!.actor), { listingId: _id, reason: "WRONG_AMOUNT" });
    await bidAs(harness, cyd!, _id, 40_000);
    await run(_id);
    expect(await newsOf(ann!)).toHaveLength(2);
    expect(await newsOf(bob!)).toEqual([]);
  });

  it("is told nothing after the end", async () => {
    const listing = await makeAuction(harness, seller!.row._id);
    await bidAs(harness, ann!, listing._id, 20_000);
    await bidAs(harness, bob!, listing._id, 30_000);
    const over = { ...harness.ctx(SYSTEM), now: () => listing.endsAt!.getTime() + 1 };
    await closeAuction(over, { listingId: listing._id });
    expect(await run(listing._id)).toBe(0);
  });
});

describe("a lead that was lost while nobody was asked to tell of it", () => {
  const sweepAt = (ms: number) =>
    sweepOutbid({ ...harness.ctx(SYSTEM), now: () => harness.now() + ms });
  /** Two auctions in which Bob took the lead from Ann. */
  async function twoThatAnnLost() {
    const auctions = await Promise.all([1, 2].map(() => makeAuction(harness, seller!.row._id)));
    for (const { _id } of auctions) {
      await bidAs(harness, ann!, _id, 20_000);
      await bidAs(harness, bob!, _id, 30_000);
    }
    return auctions;
  }
  // Past everything that the tests before this one bid, and swept.
  beforeEach(async () => {
    harness.advance(24 * HOUR);
    await sweepAt(0);
  });

  it("is told by the sweep, once, after the job had its time", async () => {
    const { _id } = await makeAuction(harness, seller!.row._id);
    await bidAs(harness, ann!, _id, 20_000);
    await bidAs(harness, bob!, _id, 30_000);
    await bidAs(harness, cyd!, _id, 40_000);
    expect(await sweepAt(5_000)).toBe(0);
    const told = await Promise.all([sweepAt(30_000), sweepAt(30_000)]);
    expect(told.reduce((sum, count) => sum + count)).toBe(2);
    expect(await newsOf(ann!)).toHaveLength(1);
    expect(await newsOf(bob!)).toHaveLength(1);
    expect(await newsOf(cyd!)).toEqual([]);
    expect(await sweepAt(31_000)).toBe(0);
    expect(await run(_id)).toBe(0);
  });

  it("is told hours later where no sweep ran in between, but not once it was told of", async () => {
    const [told, untold] = await twoThatAnnLost();
    await run(told!._id);
    expect(await sweepAt(8 * HOUR)).toBe(1);
    expect((await newsOf(ann!)).map(({ path }) => path)).toEqual(
      [told!, untold!].map(({ slug }) => `/listing/${slug}`),
    );
    expect(await sweepAt(8 * HOUR)).toBe(0);
  });

  it("is told where another auction's row stands in the way, and looked at until it does not", async () => {
    const [broken, sound] = await twoThatAnnLost();
    const { auctions } = harness.db.rows;
    const { effectiveEndsAt } = (await auctions.findOne({ _id: broken!._id }))!;
    const spoil = { $unset: { effectiveEndsAt: "" } } as never;
    await auctions.updateOne({ _id: broken!._id }, spoil);
    await expect(sweepAt(HOUR)).rejects.toThrow("toISOString");
    expect((await newsOf(ann!)).map(({ path }) => path)).toEqual([`/listing/${sound!.slug}`]);
    await auctions.updateOne({ _id: broken!._id }, { $set: { effectiveEndsAt } });
    expect(await sweepAt(2 * HOUR)).toBe(1);
    expect(await newsOf(ann!)).toHaveLength(2);
  });

  it("is nobody's to ask about but the system's", async () => {
    await expect(sweepOutbid(harness.ctx(ann!.actor))).rejects.toBeInstanceOf(ForbiddenError);
  });
});
