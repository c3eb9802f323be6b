import { randomWord } from "@loopbid/core";
import { readLedger } from "@loopbid/db";
import { auctionHead, bidHistory, placeBid, retractBids, verifyStored } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";

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

const bid = (
  person: Person,
  listingId: string,
  maxCents: number,
  idempotencyKey = randomWord(12),
) => placeBid(harness.ctx(person.actor), { listingId, maxCents, idempotencyKey });

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail("was accepted"),
    (error: { detail?: { reason?: string } }) => error.detail?.reason,
  );

async function verified(listingId: string) {
  const auction = (await harness.db.rows.auctions.findOne({ _id: listingId }))!;
  const rows = await readLedger(harness.db.rows, listingId);
  return { auction, rows, verdict: verifyStored(auction, rows) };
}

describe("placing a bid", () => {
  it("shows the start price for the first bid and hides its maximum", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const result = await bid(ann, _id, 25_000);
    expect(result).toMatchObject({
      outcome: "LEADING",
      seq: 1,
      head: { priceCents: 10_000, bidCount: 1 },
    });
    const seen = await auctionHead(harness.ctx(bob.actor), { listingId: _id });
    expect(JSON.stringify(seen)).not.toContain("25000");
    expect(seen.viewer).toMatchObject({ standing: "NONE", maxCents: null });
  });

  it("lets the higher maximum lead at the runner-up's maximum and one step", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    await bid(ann, _id, 15_000);
    const result = await bid(bob, _id, 20_000);
    expect(result).toMatchObject({ outcome: "LEADING", head: { priceCents: 15_250 } });
    const head = await auctionHead(harness.ctx(ann.actor), { listingId: _id });
    expect(head.viewer).toMatchObject({ standing: "OUTBID", maxCents: 15_000 });
    const listing = await harness.db.rows.listings.findOne({ _id });
    expect(listing).toMatchObject({ priceCents: 15_250, bidCount: 2 });
  });

  it("answers a retry with the same key as the first time and changes nothing", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const key = randomWord(16);
    const [first, retry] = await Promise.all([
      bid(ann, _id, 12_000, key),
      bid(ann, _id, 12_000, key),
    ]);
    const later = await bid(ann, _id, 12_000, key);
    expect([retry.seq, later.seq]).toEqual([first.seq, first.seq]);
    expect(later.outcome).toBe("LEADING");
    expect((await verified(_id)).rows).toHaveLength(1);
  });

  it("refuses what the rules refuse, says why, and changes nothing", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    await bid(ann, _id, 20_000);
    const before = await harness.db.rows.auctions.findOne({ _id });
    expect(await refused(bid(bob, _id, 9_999))).toBe("BID_TOO_LOW");
    expect(await refused(bid(bob, _id, 10_000.5))).toBe("NOT_INTEGER");
    expect(await refused(bid(bob, _id, -5))).toBe("OUT_OF_RANGE");
    expect(await refused(bid(bob, _id, 1e12))).toBe("OUT_OF_RANGE");
    expect(await refused(bid(seller, _id, 30_000))).toBe("OWN_LISTING");
    expect(await refused(bid(ann, _id, 20_000))).toBe("NOT_ABOVE_OWN_MAX");
    await expect(
      placeBid(harness.ctx(ANONYMOUS), {
        listingId: _id,
        maxCents: 30_000,
        idempotencyKey: "k".repeat(10),
      }),
    ).rejects.toThrow("Sign in");
    await expect(bid(bob, "0".repeat(24), 30_000)).rejects.toThrow("no such auction");
    expect(await harness.db.rows.auctions.findOne({ _id })).toEqual(before);
  });

  it("refuses a bid on a listing that is not open and on one that has ended", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    await harness.db.rows.listings.updateOne({ _id }, { $set: { state: "HELD" } });
    expect(await refused(bid(ann, _id, 20_000))).toBe("LISTING_NOT_LIVE");
    await harness.db.rows.listings.updateOne({ _id }, { $set: { state: "LIVE" } });
    const late = { ...harness.ctx(ann.actor), now: () => harness.now() + 73 * 3_600_000 };
    expect(
      await refused(
        placeBid(late, { listingId: _id, maxCents: 20_000, idempotencyKey: randomWord(10) }),
      ),
    ).toBe("AUCTION_ENDED");
    const fixed = await makeListing(harness, seller.row._id, { format: "FIXED_PRICE" });
    await expect(bid(ann, fixed._id, 20_000)).rejects.toThrow("no such auction");
  });

  it("keeps one gapless, verifiable ledger when sixty bids race", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const bidders = await Promise.all(Array.from({ length: 6 }, () => makePerson(harness)));
    const amounts = Array.from({ length: 60 }, (_, index) => 10_000 + index * 1_000);
    const results = await Promise.allSettled(
      amounts.map((amount, index) => bid(bidders[(index * 7) % bidders.length]!, _id, amount)),
    );
    const accepted = results.filter((result) => result.status === "fulfilled");
    const { auction, rows, verdict } = await verified(_id);
    expect(rows.map((row) => row.seq)).toEqual(accepted.map((_, index) => index + 1));
    expect(verdict).toMatchObject({ ok: true });
    expect(auction.leaderMaxCents).toBe(69_000);
    expect(auction.seq).toBe(rows.length);
  });

  it("keeps the ledger whole when two processes bid on one auction", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    const { openDb } = await import("@loopbid/db");
    const other = openDb({ url: harness.databaseUrl, appName: "other" });
    const bidders = await Promise.all(Array.from({ length: 4 }, () => makePerson(harness)));
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        placeBid(
          { ...harness.ctx(bidders[index % 4]!.actor), ...(index % 2 ? { db: other } : {}) },
          { listingId: _id, maxCents: 10_000 + index * 1_000, idempotencyKey: randomWord(12) },
        ),
      ),
    );
    await other.close();
    const accepted = results.filter((result) => result.status === "fulfilled").length;
    const { rows, verdict, auction } = await verified(_id);
    expect(rows).toHaveLength(accepted);
    expect(verdict).toMatchObject({ ok: true });
    expect(auction.leaderMaxCents).toBe(49_000);
  });

  it("moves the end for a bid in the last two minutes", async () => {
    const { _id, endsAt } = await makeAuction(harness, seller.row._id);
    const at = endsAt!.getTime() - 60_000;
    const ctx = { ...harness.ctx(ann.actor), now: () => at };
    const { head } = await placeBid(ctx, {
      listingId: _id,
      maxCents: 12_000,
      idempotencyKey: randomWord(10),
    });
    expect(Date.parse(head.effectiveEndsAt)).toBe(at + 120_000);
  });

  it("recomputes the price when a bidder takes the own bids back", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    await bid(ann, _id, 15_000);
    await bid(bob, _id, 50_000);
    const head = await retractBids(harness.ctx(bob.actor), {
      listingId: _id,
      reason: "WRONG_AMOUNT",
    });
    expect(head).toMatchObject({ priceCents: 10_000, bidCount: 1, seq: 3 });
    expect((await verified(_id)).verdict).toMatchObject({ ok: true });
  });

  it("masks bidders in the history and marks the reader's own bids", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    await bid(ann, _id, 15_000);
    await bid(bob, _id, 20_000);
    const { lines } = await bidHistory(harness.ctx(ann.actor), { listingId: _id });
    expect(lines.map((line) => [line.seq, line.isViewer])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(lines[1]!.bidder).toMatch(/^u\*\*\*.$/);
    expect(JSON.stringify(lines)).not.toContain(ann.row.handle);
  });
});
