import { createHash } from "node:crypto";
import { auditLog } from "@loopbid/domain";
import { auctionHead, closeAuction, publicLog, retractBids } from "@loopbid/services";
import { PublicLog } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness, SYSTEM } from "../harness.ts";
import { bidAs, reasonOf } from "./bidding.ts";

const HOURS = 3_600_000;
const SOUND = { TERMS: null, CHAIN: null, MAXIMA: null, REPLAY: null, RESULT: null };
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

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

const asked = (listingId: string) => publicLog(harness.ctx(ANONYMOUS), { listingId });

async function close(listingId: string): Promise<void> {
  const ctx = harness.ctx(SYSTEM);
  await closeAuction({ ...ctx, now: () => harness.now() + 73 * HOURS }, { listingId });
}

describe("the public log", () => {
  it("stays closed while the auction runs, for its seller too", async () => {
    const { _id: listingId } = await makeAuction(harness, seller.row._id);
    await bidAs(harness, ann, listingId, 25_000);
    expect(await reasonOf(asked(listingId))).toBe("AUCTION_RUNNING");
    const own = publicLog(harness.ctx(seller.actor), { listingId });
    expect(await reasonOf(own)).toBe("AUCTION_RUNNING");
  });

  it("proves the price and the winner to anyone, without anyone's id or name", async () => {
    const { _id: listingId } = await makeAuction(harness, seller.row._id, { reserveCents: 20_000 });
    const head = () => auctionHead(harness.ctx(ANONYMOUS), { listingId });
    await bidAs(harness, ann, listingId, 15_000);
    const { head: seen } = await bidAs(harness, bob, listingId, 25_000);
    await bidAs(harness, ann, listingId, 40_000);
    await retractBids(harness.ctx(ann.actor), { listingId, reason: "WRONG_AMOUNT" });
    await bidAs(harness, ann, listingId, 30_000);
    await close(listingId);

    const log = PublicLog.parse(JSON.parse(JSON.stringify(await asked(listingId))));
    expect(auditLog(log, sha256)).toEqual(SOUND);
    expect(log.rows.map((row) => row.maxCents)).toEqual([
      15_000,
      25_000,
      40_000,
      null,
      30_000,
      null,
    ]);
    expect(log.terms.reserve?.cents).toBe(20_000);
    const { leaderTag, priceCents, headHash } = await head();
    expect(log.result).toMatchObject({ winnerId: leaderTag, priceCents, headHash });
    // What went out while it ran binds the log that came later.
    expect(log.rows[seen.seq - 1]!.hash).toBe(seen.headHash);
    const text = JSON.stringify(log);
    for (const { row } of [seller, ann, bob]) {
      expect(text).not.toContain(row._id);
      expect(text).not.toContain(row.handle);
    }
  });

  it("gives the same person another pseudonym in another auction", async () => {
    const logs = [];
    for (let round = 0; round < 2; round += 1) {
      const { _id: listingId } = await makeAuction(harness, seller.row._id);
      await bidAs(harness, ann, listingId, 15_000);
      await close(listingId);
      logs.push(await asked(listingId));
    }
    expect(new Set(logs.map((log) => log.rows[0]!.bidderId)).size).toBe(2);
    expect(new Set(logs.map((log) => log.terms.sellerId)).size).toBe(2);
  });

  it("keeps a reserve that no bid met", async () => {
    const { _id: listingId } = await makeAuction(harness, seller.row._id, { reserveCents: 77_700 });
    await bidAs(harness, ann, listingId, 15_000);
    await close(listingId);
    const log = await asked(listingId);
    expect(JSON.stringify(log)).not.toContain("77700");
    expect(auditLog(log, sha256)).toEqual(SOUND);
  });

  it("of an auction without a bid has one row: its end", async () => {
    const { _id: listingId } = await makeAuction(harness, seller.row._id);
    await close(listingId);
    const log = await asked(listingId);
    expect(log.rows.map((row) => row.kind)).toEqual(["CLOSED"]);
    expect(auditLog(log, sha256)).toEqual(SOUND);
  });

  it("is not there for a listing that moderation removed", async () => {
    const { _id: listingId } = await makeAuction(harness, seller.row._id);
    await close(listingId);
    await harness.db.rows.listings.updateOne({ _id: listingId }, { $set: { state: "REMOVED" } });
    await expect(asked(listingId)).rejects.toThrow("There is no such auction.");
  });
});
