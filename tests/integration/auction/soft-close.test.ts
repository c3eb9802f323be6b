import { closeAuction } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { bidAs, queuedJobs, reasonOf, recordOf } from "./bidding.ts";

const MINUTE = 60_000;
let harness: Harness;
let seller: Person;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  harness = await startHarness();
  [seller, ann, bob] = await Promise.all([
    makePerson(harness),
    makePerson(harness),
    makePerson(harness),
  ]);
});
afterAll(() => harness.close());

const endOf = async (listingId: string) =>
  (await recordOf(harness, listingId)).auction.effectiveEndsAt.getTime();

describe("the soft close", () => {
  it("moves the end to two minutes after a late bid, for every reader and for the closing job", async () => {
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    const end = endsAt!.getTime();
    await bidAs(harness, ann, _id, 11_000, { at: end - 2 * MINUTE });
    expect(await endOf(_id)).toBe(end);
    await bidAs(harness, bob, _id, 20_000, { at: end - 1 });
    const { auction, listing, rows } = await recordOf(harness, _id);
    expect(auction.effectiveEndsAt.getTime()).toBe(end - 1 + 2 * MINUTE);
    expect(listing.endsAt).toEqual(auction.effectiveEndsAt);
    expect(auction.scheduledEndsAt.getTime()).toBe(end);
    expect(rows.map(({ extended }) => extended)).toEqual([false, true]);
    const jobs = await queuedJobs(harness, "auction");
    expect(jobs.map(({ data }) => data)).toContainEqual({
      listingId: _id,
      endsAtMs: end - 1 + 2 * MINUTE,
    });
    expect(await reasonOf(bidAs(harness, ann, _id, 30_000, { at: end + 2 * MINUTE }))).toBe(
      "AUCTION_ENDED",
    );
  });

  it("is not moved by a bid that is refused", async () => {
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    const at = endsAt!.getTime() - MINUTE;
    expect(await reasonOf(bidAs(harness, ann, _id, 9_999, { at }))).toBe("BID_TOO_LOW");
    expect(await endOf(_id)).toBe(endsAt!.getTime());
  });

  it("stops at an hour past the scheduled end, however many bids come", async () => {
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    const end = endsAt!.getTime();
    const cap = end + 60 * MINUTE;
    let cents = 20_000;
    let at = end - MINUTE;
    while (at < cap) {
      cents += 5_000;
      await bidAs(harness, (cents / 5_000) % 2 ? ann : bob, _id, cents, { at });
      at += 2 * MINUTE - 1;
    }
    expect(await endOf(_id)).toBe(cap);
    expect(await reasonOf(bidAs(harness, ann, _id, 900_000, { at: cap }))).toBe("AUCTION_ENDED");
    await closeAuction({ ...harness.ctx(SYSTEM), now: () => cap }, { listingId: _id });
    expect(await recordOf(harness, _id)).toMatchObject({
      proven: true,
      auction: { status: "ENDED_SOLD" },
    });
  });
});
