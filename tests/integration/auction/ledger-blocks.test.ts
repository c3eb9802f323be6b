import {
  type Db,
  isDuplicateKey,
  migrateBidRows,
  openDb,
  readLedger,
  readLedgerRange,
  toBlock,
} from "@loopbid/db";
import { auctionHead, bidHistory, myBids, placeBid, retractBids } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { bidAs, reasonOf, recordOf } from "./bidding.ts";

let harness: Harness;
let other: Db;
let seller: Person;
let ann: Person;
let bob: Person;
let crowd: Person[];

beforeAll(async () => {
  harness = await startHarness();
  other = openDb({ url: harness.databaseUrl, appName: "other-process" });
  const people = await Promise.all(Array.from({ length: 11 }, () => makePerson(harness)));
  [seller, ann, bob, ...crowd] = people as [Person, Person, Person, ...Person[]];
});
afterAll(async () => {
  await other.close();
  await harness.close();
});

const elsewhere = (person: Person) => ({ ...harness.ctx(person.actor), db: other });
const blocksOf = (auctionId: string) =>
  harness.db.rows.bid_blocks.find({ auctionId }, { sort: { firstSeq: 1 } });
const auctioned = () => makeAuction(harness, seller.row._id);

/** Bids of a crowd in bursts, so that the ledger has blocks of several sizes. */
async function bidInBursts(listingId: string, bursts: readonly number[]): Promise<void> {
  let cents = 10_000;
  let number = 0;
  for (const size of bursts)
    await Promise.all(
      Array.from({ length: size }, () =>
        bidAs(harness, crowd[number++ % crowd.length]!, listingId, (cents += 10_000)),
      ),
    );
}

describe("the ledger's blocks", () => {
  it("follow each other without a gap, a batch in one, and prove the ledger across their borders", async () => {
    const { _id } = await auctioned();
    await bidInBursts(_id, [30, 1, 60]);
    const blocks = await blocksOf(_id);
    expect(blocks.length).toBeLessThan(10);
    expect(Math.max(...blocks.map(({ entries }) => entries.length))).toBeGreaterThan(25);
    let next = 1;
    for (const { firstSeq, lastSeq, entries } of blocks) {
      expect(firstSeq).toBe(next);
      expect(entries.map(({ seq }) => seq)).toEqual(
        entries.map((_entry, index) => firstSeq + index),
      );
      next = lastSeq + 1;
    }
    const { rows, proven, auction } = await recordOf(harness, _id);
    expect([rows.length, auction.seq, proven]).toEqual([91, 91, true]);
  });

  it("let the database refuse a block that starts where another one did, or holds one of its keys", async () => {
    const { _id } = await auctioned();
    await bidAs(harness, ann, _id, 15_000, { key: "fence-key" });
    const [row] = await readLedger(harness.db.rows, _id);
    const rival = toBlock([{ ...row!, idempotencyKey: "another-key" }]);
    const later = toBlock([{ ...row!, seq: 2 }]);
    for (const block of [rival, later]) {
      const error = await other.rows.bid_blocks.insertOne(block).catch((failed: unknown) => failed);
      expect(isDuplicateKey(error)).toBe(true);
    }
  });

  it("are read by range across borders", async () => {
    const { _id } = await auctioned();
    await bidInBursts(_id, [7, 1, 12, 1, 5]);
    for (const [afterSeq, beforeSeq] of [
      [0, 27],
      [6, 9],
      [5, 21],
      [20, 22],
      [25, 27],
    ] as const) {
      const rows = await readLedgerRange(harness.db.rows, _id, { afterSeq, beforeSeq });
      const wanted = Array.from({ length: beforeSeq - afterSeq - 1 }, (_n, i) => afterSeq + 1 + i);
      expect(rows.map(({ seq }) => seq)).toEqual(wanted);
    }
  });

  it("page through the history without a gap or a repetition", async () => {
    const { _id } = await auctioned();
    await bidInBursts(_id, [40, 3, 70, 1, 10]);
    const seqs: number[] = [];
    let beforeSeq: number | undefined;
    const reader = crowd[0]!;
    let own = 0;
    for (;;) {
      const page = await bidHistory(harness.ctx(reader.actor), { listingId: _id, beforeSeq });
      expect(page.lines.length).toBeLessThanOrEqual(50);
      seqs.push(...page.lines.map(({ seq }) => seq));
      own += page.lines.filter(({ isViewer }) => isViewer).length;
      if (page.nextBeforeSeq === null) break;
      beforeSeq = page.nextBeforeSeq;
    }
    expect(seqs).toEqual(Array.from({ length: 124 }, (_n, index) => 124 - index));
    expect(own).toBe(16);
  });

  it("hold a bid, its retraction and what others did between in one", async () => {
    const { _id } = await auctioned();
    await Promise.all([
      bidAs(harness, crowd[0]!, _id, 11_000),
      bidAs(harness, ann, _id, 15_000),
      bidAs(harness, bob, _id, 40_000),
      retractBids(harness.ctx(bob.actor), { listingId: _id, reason: "WRONG_AMOUNT" }),
      bidAs(harness, crowd[1]!, _id, 13_000),
    ]);
    const { rows, proven } = await recordOf(harness, _id);
    expect(proven).toBe(true);
    expect(rows.map(({ kind }) => kind)).toEqual(["BID", "BID", "BID", "RETRACTION", "BID"]);
    expect((await blocksOf(_id)).length).toBe(2);
    const mine = async (person: Person) =>
      (await myBids(harness.ctx(person.actor), { filter: "active", page: 1 })).items.filter(
        ({ listing }) => listing.id === _id,
      );
    expect(await mine(bob)).toEqual([]);
    expect(await mine(ann)).toMatchObject([{ standing: "LEADING", maxCents: 15_000 }]);
    expect(await mine(crowd[1]!)).toMatchObject([{ standing: "OUTBID", maxCents: 13_000 }]);
  });
});

describe("two processes at one auction", () => {
  it("give the first answer to a key, whichever of them took it, also long after", async () => {
    const { _id } = await auctioned();
    const input = { listingId: _id, maxCents: 15_000, idempotencyKey: "which-process" };
    const first = await placeBid(harness.ctx(ann.actor), input);
    expect(await placeBid(elsewhere(ann), input)).toMatchObject({ seq: first.seq });
    await bidAs(harness, bob, _id, 50_000);
    const again = await placeBid(elsewhere(ann), input);
    expect(again).toMatchObject({ seq: first.seq, outcome: "LEADING", maxCents: 15_000 });
    const changed = placeBid(elsewhere(ann), { ...input, maxCents: 90_000 });
    expect(await reasonOf(changed)).toBe("KEY_REUSED");
    expect((await recordOf(harness, _id)).rows).toHaveLength(2);
  });

  it("write one row where the same key reaches both at once", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { _id } = await auctioned();
      const input = { listingId: _id, maxCents: 15_000, idempotencyKey: `at-once-${round}` };
      const answers = await Promise.all([
        placeBid(harness.ctx(ann.actor), input),
        placeBid(elsewhere(ann), input),
      ]);
      expect(answers.map(({ seq }) => seq)).toEqual([1, 1]);
      expect((await recordOf(harness, _id)).rows).toHaveLength(1);
    }
  });

  it("refuse nobody on what one of them remembers", async () => {
    const { _id } = await auctioned();
    await bidAs(harness, ann, _id, 20_000);
    await bidAs(harness, bob, _id, 50_000);
    await retractBids(elsewhere(bob), { listingId: _id, reason: "WRONG_AMOUNT" });
    const { head } = await bidAs(harness, bob, _id, 12_000);
    expect(head).toMatchObject({ seq: 4, bidCount: 2 });
    expect((await recordOf(harness, _id)).proven).toBe(true);
  });

  it("take no bid on a listing that was held, or edited, since the last one", async () => {
    const { _id } = await auctioned();
    const { listings } = harness.db.rows;
    await bidAs(harness, ann, _id, 20_000);
    await listings.updateOne({ _id }, { $set: { state: "HELD" } });
    expect(await reasonOf(bidAs(harness, bob, _id, 30_000))).toBe("LISTING_NOT_LIVE");
    await listings.updateOne({ _id }, { $set: { state: "LIVE", version: 7 } });
    expect((await bidAs(harness, bob, _id, 30_000)).seq).toBe(2);
  });
});

describe("a process that dies after the commit and before it answers", () => {
  it("leaves the first answer for the retry at another process", async () => {
    const { _id } = await auctioned();
    const input = { listingId: _id, maxCents: 15_000, idempotencyKey: "died-in-between" };
    const never = () => new Promise<never>(() => {});
    const dying = openDb({ url: harness.databaseUrl, appName: "dying" });
    const publisher = { publish: never, publishAll: never };
    void placeBid({ ...harness.ctx(ann.actor), db: dying, publisher }, input);
    await expect.poll(async () => (await blocksOf(_id)).length).toBe(1);
    await bidAs(harness, bob, _id, 40_000);
    expect(await placeBid(elsewhere(ann), input)).toMatchObject({ seq: 1, outcome: "LEADING" });
    expect((await auctionHead(harness.ctx(ann.actor), { listingId: _id })).seq).toBe(2);
    await dying.close();
  });
});

describe("a ledger of one document a row", () => {
  it("is moved into blocks, once, also after a crash in between", async () => {
    const { _id } = await auctioned();
    await bidInBursts(_id, [5, 9]);
    await retractBids(harness.ctx(crowd[3]!.actor), { listingId: _id, reason: "WRONG_AMOUNT" });
    const before = await readLedger(harness.db.rows, _id);
    const rows = before.map((row) => ({
      ...row,
      ...harness.db.rows.bid_blocks.storedFilter({ auctionId: _id }),
    }));
    const old = harness.db.client.db().collection("bids");
    await old.insertMany(rows);
    await harness.db.rows.bid_blocks.deleteMany({ auctionId: _id, firstSeq: { $gt: 1 } });
    const [kept] = await blocksOf(_id);
    expect(await migrateBidRows(harness.db)).toBe(15 - kept!.lastSeq);
    expect(await readLedger(harness.db.rows, _id)).toEqual(before);
    expect(await migrateBidRows(harness.db)).toBe(0);
    expect((await recordOf(harness, _id)).proven).toBe(true);
  });
});
