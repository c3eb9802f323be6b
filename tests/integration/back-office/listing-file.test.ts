import { newId } from "@loopbid/db";
import {
  auctionHead,
  bidHistory,
  cancelBids,
  closeAuction,
  deskLedger,
  readListingFile,
  reportListing,
} from "@loopbid/services";
import { DeskLedgerInput, ListingFile } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bidAs } from "../auction/bidding.ts";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness, SYSTEM } from "../harness.ts";

let harness: Harness;
let seller: Person;
let ann: Person;
let bob: Person;
let moderator: Person;

beforeAll(async () => {
  harness = await startHarness();
  [seller, ann, bob, moderator] = (await Promise.all([
    makePerson(harness),
    makePerson(harness),
    makePerson(harness),
    makePerson(harness, { role: "MODERATOR" }),
  ])) as [Person, Person, Person, Person];
});
afterAll(() => harness.close());

const read = (listingId: string, who = moderator) =>
  readListingFile(harness.ctx(who.actor), { listingId });
const ledger = (listingId: string, cursor: number | null = null) =>
  deskLedger(harness.ctx(moderator.actor), DeskLedgerInput.parse({ listingId, cursor }));

describe("a listing's file", () => {
  it("is for moderators and admins, and never of a draft", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    for (const [actor, refusal] of [
      [ANONYMOUS, "Sign in"],
      [seller.actor, "Only moderators"],
    ] as const) {
      const asked = [readListingFile, deskLedger].map((verb) =>
        verb(harness.ctx(actor), { listingId: _id }),
      );
      for (const answer of asked) await expect(answer).rejects.toThrow(refusal);
    }
    expect(await read(_id, await makePerson(harness, { role: "ADMIN" }))).toMatchObject({
      listing: { id: _id },
    });
    const draft = await makeListing(harness, seller.row._id, { state: "DRAFT" });
    await expect(read(draft._id)).rejects.toThrow("no such listing");
    await expect(read(newId())).rejects.toThrow("no such listing");
    await expect(ledger(newId())).rejects.toThrow("no such auction");
  });

  it("has its words, its counts, its check and what was done to it", async () => {
    const { _id, title } = await makeListing(harness, seller.row._id, {
      format: "FIXED_PRICE",
      specs: { storage: "128 GB", imei: "490154203237518" },
      watcherCount: 4,
    });
    for (const person of [ann, bob])
      await reportListing(harness.ctx(person.actor), {
        listingId: _id,
        reason: "SCAM",
        note: "Too cheap",
      });
    await harness.db.rows.audit_entries.insertMany(
      ["listing.create", "listing.publish"].map((action, index) => ({
        actorKind: "user",
        actorId: seller.row._id,
        action,
        entity: "listing",
        entityId: _id,
        data: {} as never,
        at: new Date(harness.now() + index),
      })),
    );
    await harness.db.rows.fraud_checks.insertOne({
      listingId: _id,
      listingVersion: 1,
      modelVersion: "m1",
      weightsVersion: "w1",
      score: 0.62,
      verdict: "REVIEW",
      signals: [],
      reasons: [],
      priceBand: null,
      shadow: null,
      createdAt: new Date(harness.now()),
    });
    const file = ListingFile.parse(await read(_id));
    expect(file).toMatchObject({
      listing: { title, version: 1, specs: { imei: "490154203237518" } },
      seller: { handle: seller.row.handle, status: "ACTIVE" },
      counts: { reports: 2, openReports: 2, watchers: 4 },
      check: { score: 0.62, verdict: "REVIEW" },
      auction: null,
      orders: [],
      decidable: false,
    });
    expect(file.history.map(({ action, actor }) => [action, actor])).toEqual([
      ["listing.publish", seller.row.handle],
      ["listing.create", seller.row.handle],
    ]);
  });

  it("says whether it waits for a decision", async () => {
    const held = await makeListing(harness, seller.row._id, { state: "HELD" });
    const byAccount = await makeListing(harness, seller.row._id, {
      state: "HELD",
      accountHold: true,
    });
    expect((await read(held._id)).decidable).toBe(true);
    expect((await read(byAccount._id)).decidable).toBe(false);
  });
});

describe("an auction's ledger at the desk", () => {
  it("names bidders and the reserve to the desk alone, and opens maxima with the end", async () => {
    const { _id, endsAt } = await makeAuction(harness, seller.row._id, { reserveCents: 15_000 });
    await bidAs(harness, ann, _id, 12_000);
    await bidAs(harness, bob, _id, 20_000);
    const { auction } = await read(_id);
    expect(auction).toMatchObject({
      reserveCents: 15_000,
      reserveMet: true,
      leader: bob.row.handle,
      bidCount: 2,
      seq: 2,
    });
    const { rows } = await ledger(_id);
    expect(rows.map(({ bidder, maxCents }) => [bidder, maxCents])).toEqual([
      [bob.row.handle, null],
      [ann.row.handle, null],
    ]);
    const open = await Promise.all([
      auctionHead(harness.ctx(ann.actor), { listingId: _id }),
      bidHistory(harness.ctx(ann.actor), { listingId: _id }),
    ]);
    const text = JSON.stringify(open);
    for (const secret of [bob.row.handle, ann.row.handle, "reserveCents"])
      expect(text).not.toContain(secret);
    const later = { ...harness.ctx(SYSTEM), now: () => endsAt!.getTime() + 1 };
    await closeAuction(later, { listingId: _id });
    expect((await ledger(_id)).rows.map(({ kind, maxCents }) => [kind, maxCents])).toEqual([
      ["CLOSED", null],
      ["BID", 20_000],
      ["BID", 12_000],
    ]);
    expect((await read(_id)).orders).toMatchObject([
      { buyerHandle: bob.row.handle, cents: 15_000, source: "AUCTION", state: "AWAITING_PAYMENT" },
    ]);
  });

  it("marks bids that were taken back, whatever page they are on", async () => {
    const { _id } = await makeAuction(harness, seller.row._id);
    for (let step = 0; step < 60; step += 1)
      await bidAs(harness, step % 2 === 0 ? ann : bob, _id, 20_000 + step * 5_000);
    await cancelBids(harness.ctx(seller.actor), {
      listingId: _id,
      seq: 1,
      reason: "BIDDER_NOT_TRUSTED",
    });
    const first = await ledger(_id);
    expect(first.rows).toHaveLength(50);
    const second = await ledger(_id, first.nextCursor);
    expect(second.nextCursor).toBeNull();
    const rows = [...first.rows, ...second.rows];
    expect(rows.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 61 }, (_, index) => 61 - index),
    );
    expect(rows[0]).toMatchObject({ kind: "RETRACTION", bidder: ann.row.handle });
    const bids = rows.slice(1);
    const gone = { seq: 61, reason: "BIDDER_NOT_TRUSTED" };
    for (const { bidder, takenBack } of bids)
      expect(takenBack).toEqual(bidder === ann.row.handle ? gone : null);
    expect(bids.filter(({ takenBack }) => takenBack)).toHaveLength(30);
  });
});
