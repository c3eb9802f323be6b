import { randomWord } from "@loopbid/core";
import { findListings } from "@loopbid/services";
import { DeskListingsInput } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeListing, makePerson, newListing, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";
import { unindexedOf } from "../search/plans.ts";
import { openRecordingDb } from "../search/recorded-commands.ts";

const HOUR_MS = 3_600_000;
let harness: Harness;
let seller: Person;
let moderator: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
  moderator = await makePerson(harness, { role: "MODERATOR" });
});
afterAll(() => harness.close());

const find = (asked: object = {}) =>
  findListings(harness.ctx(moderator.actor), DeskListingsInput.parse(asked));
const idsOf = async (asked: object) => (await find(asked)).items.map(({ id }) => id);

async function everyId(asked: object): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await find({ ...asked, cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

describe("looking for listings", () => {
  it("is for moderators and admins", async () => {
    const input = DeskListingsInput.parse({});
    await expect(findListings(harness.ctx(ANONYMOUS), input)).rejects.toThrow("Sign in");
    await expect(findListings(harness.ctx(seller.actor), input)).rejects.toThrow("Only moderators");
    const admin = await makePerson(harness, { role: "ADMIN" });
    expect(await findListings(harness.ctx(admin.actor), input)).toMatchObject({ items: [] });
  });

  it("finds them by beginnings of words, by seller and by id", async () => {
    const word = randomWord(8);
    const [older, newer] = [
      await makeListing(harness, seller.row._id, {
        title: `Camera Q${word} body`,
        createdAt: new Date(harness.now() - 900 * HOUR_MS),
      }),
      await makeListing(harness, seller.row._id, { title: `Lens for Q${word}` }),
    ];
    const both = [newer._id, older._id];
    expect(await idsOf({ q: `q${word.slice(0, 6)}` })).toEqual(both);
    expect(await idsOf({ q: `CAM Q${word}` })).toEqual([older._id]);
    expect(await idsOf({ q: word })).toEqual([]);
    expect(await idsOf({ q: older._id })).toEqual([older._id]);
    const { handle } = seller.row;
    for (const q of [handle, `@${handle}`, `@${handle.slice(0, 8)}`.toUpperCase()])
      expect([q, await idsOf({ q })]).toEqual([q, both]);
    expect(await idsOf({ q: `@${handle}`, category: "cameras" })).toEqual([]);
    const [line] = (await find({ q: newer._id })).items;
    expect(line).toMatchObject({
      title: newer.title,
      sellerHandle: handle,
      state: "LIVE",
      imageKey: newer.images[0]!.key,
    });
  });

  it("lists each once, the newest first, by state, format and category, and no drafts", async () => {
    const other = await makePerson(harness);
    const at = (index: number) => new Date(harness.now() - Math.floor(index / 3) * 7 * HOUR_MS);
    // Three at the very same moment, and far apart from the next three.
    const rows = await harness.db.rows.listings.insertMany(
      Array.from({ length: 90 }, (_, index) =>
        newListing(at(index), other.row._id, {
          state: index < 80 ? "SOLD" : index < 85 ? "DRAFT" : "HELD",
          format: index % 2 === 0 ? "FIXED_PRICE" : "AUCTION",
          categorySlug: index % 4 === 0 ? "lenses" : "phones",
          createdAt: at(index),
        }),
      ),
    );
    const sold = await everyId({ state: "SOLD" });
    expect(sold).toHaveLength(80);
    expect(new Set(sold).size).toBe(80);
    const times = new Map(rows.map((row) => [row._id, row.createdAt.getTime()]));
    const seen = sold.map((id) => times.get(id)!);
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(await everyId({ q: `@${other.row.handle}` })).toHaveLength(85);
    expect(await everyId({ state: "SOLD", format: "FIXED_PRICE" })).toHaveLength(40);
    expect(await everyId({ state: "SOLD", category: "lenses" })).toHaveLength(20);
    expect(await everyId({ state: "HELD" })).toHaveLength(5);
  });

  it("takes what is typed for text, and refuses what it does not know", async () => {
    const hostile = [".*", "$where", "(a+)+$", "{}", "\\", "@", "@.*", "the", "a.c", "\u0000"];
    for (const q of hostile) expect([q, await idsOf({ q })]).toEqual([q, []]);
    const all = await everyId({});
    for (const cursor of ["", "x", "1.1", `${harness.now()}.zz`])
      expect((await find({ cursor })).items[0]?.id).toBe(all[0]);
    const refused = [{ state: "DRAFT" }, { q: { $gt: "" } }, { q: "x".repeat(121) }];
    for (const asked of [...refused, { category: "cars" }, { format: "RAFFLE" }])
      expect(DeskListingsInput.safeParse(asked).success).toBe(false);
  });

  it("is asked by index", async () => {
    const start = harness.now();
    await harness.db.rows.listings.insertMany(
      Array.from({ length: 5_000 }, (_, index) => {
        const at = new Date(start - index * HOUR_MS);
        return newListing(at, seller.row._id, {
          state: index % 50 === 0 ? "REMOVED" : "ENDED",
          title: index === 4_000 ? "Rarity" : "Google Pixel 8",
        });
      }),
    );
    const recording = openRecordingDb(harness.databaseUrl);
    const ctx = { ...harness.ctx(moderator.actor), db: recording.db };
    const asked = [
      {},
      { state: "REMOVED" },
      { state: "ENDED", format: "AUCTION" },
      { category: "lenses" },
      { q: "pix" },
      { q: seller.row.handle },
      { q: "0123456789abcdef01234567" },
    ];
    for (const one of asked) {
      const { nextCursor } = await findListings(ctx, DeskListingsInput.parse(one));
      if (nextCursor)
        await findListings(ctx, DeskListingsInput.parse({ ...one, cursor: nextCursor }));
    }
    // The last look goes as far back as there is anything; on few rows that is no index's.
    const bounded = recording
      .recorded()
      .filter(({ collection }) => collection === "listings")
      .filter(({ command }) => !JSON.stringify(command).includes("1970-01-01"));
    expect(bounded.length).toBeGreaterThanOrEqual(asked.length);
    expect(await unindexedOf(recording.db, bounded)).toEqual([]);
    await recording.db.close();
  });
});
