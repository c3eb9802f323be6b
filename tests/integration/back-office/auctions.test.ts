import { type AuctionRow, newId } from "@loopbid/db";
import { findAuctions } from "@loopbid/services";
import { DeskAuctionsInput } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bidAs } from "../auction/bidding.ts";
import { makeAuction, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";
import { unindexedOf } from "../search/plans.ts";
import { openRecordingDb } from "../search/recorded-commands.ts";

const HOUR_MS = 3_600_000;
let harness: Harness;
let seller: Person;
let moderator: Person;
let like: AuctionRow;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
  moderator = await makePerson(harness, { role: "MODERATOR" });
});
afterAll(() => harness.close());

const find = (asked: object = {}) =>
  findAuctions(harness.ctx(moderator.actor), DeskAuctionsInput.parse(asked));

async function every(asked: object): Promise<{ id: string; at: string }[]> {
  const found: { id: string; at: string }[] = [];
  let cursor: string | null = null;
  do {
    const page = await find({ ...asked, cursor });
    found.push(
      ...page.items.map((item) => ({ id: item.listingId, at: item.closedAt ?? item.endsAt })),
    );
    cursor = page.nextCursor;
  } while (cursor);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  return found;
}

describe("the desk's auctions", () => {
  it("are for moderators and admins", async () => {
    const input = DeskAuctionsInput.parse({});
    await expect(findAuctions(harness.ctx(ANONYMOUS), input)).rejects.toThrow("Sign in");
    await expect(findAuctions(harness.ctx(seller.actor), input)).rejects.toThrow("Only moderators");
    expect(DeskAuctionsInput.safeParse({ shelf: "SCHEDULED" }).success).toBe(false);
  });

  it("show who leads, how many bid, and the reserve", async () => {
    const [ann, bob] = [await makePerson(harness), await makePerson(harness)];
    const { _id, title } = await makeAuction(harness, seller.row._id, { reserveCents: 90_000 });
    for (const [person, cents] of [
      [ann, 12_000],
      [bob, 14_000],
      [ann, 16_000],
    ] as const)
      await bidAs(harness, person, _id, cents);
    const { items } = await find();
    expect(items).toMatchObject([
      {
        listingId: _id,
        title,
        sellerHandle: seller.row.handle,
        leader: ann.row.handle,
        bidCount: 3,
        bidderCount: 2,
        reserveCents: 90_000,
        reserveMet: false,
      },
    ]);
    expect(JSON.stringify(items)).not.toContain("16000");
    like = (await harness.db.rows.auctions.findOne({ _id }))!;
  });

  it("come each once: running ones by what ends soonest, others by what ended last", async () => {
    const now = harness.now();
    const row = (status: AuctionRow["status"], hours: number): AuctionRow => ({
      ...like,
      _id: newId(),
      status,
      effectiveEndsAt: new Date(now + Math.abs(hours) * HOUR_MS),
      closedAt: status === "LIVE" ? null : new Date(now + hours * HOUR_MS),
    });
    await harness.db.rows.auctions.insertMany([
      // Three at the very same moment; one of each is due and not closed yet.
      ...Array.from({ length: 90 }, (_, index) => row("LIVE", Math.floor(index / 3) * 7)),
      ...Array.from({ length: 50 }, (_, index) =>
        row(index % 2 === 0 ? "ENDED_SOLD" : "ENDED_UNSOLD", -Math.floor(index / 4) * 9),
      ),
      ...Array.from({ length: 3 }, (_, index) => row("CANCELLED", -index)),
    ]);
    const running = await every({});
    expect(running).toHaveLength(91);
    const ends = running.map(({ at }) => at);
    expect(ends).toEqual(ends.toSorted());
    const ended = (await every({ shelf: "ended" })).map(({ at }) => at);
    expect(ended).toHaveLength(50);
    expect(ended).toEqual(ended.toSorted().toReversed());
    expect(await every({ shelf: "cancelled" })).toHaveLength(3);
    expect((await find({ cursor: "x" })).items[0]?.listingId).toBe(running[0]?.id);
  });

  it("are asked for by index", async () => {
    const now = harness.now();
    const ended = await harness.db.rows.auctions.insertMany(
      Array.from({ length: 4_000 }, (_, index) => ({
        ...like,
        _id: newId(),
        status: "ENDED_SOLD" as const,
        closedAt: new Date(now - index * HOUR_MS),
      })),
    );
    const block = (await harness.db.rows.bid_blocks.findOne({}))!;
    await harness.db.rows.bid_blocks.insertMany(
      ended.map((row) => ({ ...block, _id: newId(), auctionId: row._id })),
    );
    const recording = openRecordingDb(harness.databaseUrl);
    const ctx = { ...harness.ctx(moderator.actor), db: recording.db };
    for (const shelf of ["running", "ended", "cancelled"] as const) {
      const { nextCursor } = await findAuctions(ctx, { shelf });
      if (nextCursor) await findAuctions(ctx, { shelf, cursor: nextCursor });
    }
    const asked = recording
      .recorded()
      .filter(({ collection }) => ["auctions", "bid_blocks"].includes(collection))
      .filter(({ command }) => !JSON.stringify(command).includes("1970-01-01"));
    expect(asked.length).toBeGreaterThanOrEqual(4);
    expect(await unindexedOf(recording.db, asked)).toEqual([]);
    await recording.db.close();
  });
});
