import type { ListingRow } from "@loopbid/db";
import { createAssessor } from "@loopbid/fraud";
import {
  checkListing,
  createListing,
  processUpload,
  publishListing,
  updateListing,
} from "@loopbid/services";
import { type FraudEvidence, readEvidence } from "@loopbid/validators";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { completeDraft } from "../listing/uploads.ts";

const DAY_MS = 24 * 3_600_000;
const ORIGINAL =
  "Bought new last spring and kept in a sleeve, never dropped. Two tiny marks on the lower edge, see picture four. Comes with the charger, the cable and a spare case that I never used. Selling because my employer gave me another one, so this sits in a drawer.";
const REWORDED = ORIGINAL.replace("last spring", "in May").replace("my employer", "work");

let harness: Harness;
let author: Person;
let copier: Person;

beforeAll(async () => {
  harness = await startHarness();
  const settled = { createdAt: new Date(harness.now() - 400 * DAY_MS) };
  [author, copier] = await Promise.all([
    makePerson(harness, settled),
    makePerson(harness, settled),
  ]);
});
afterAll(() => harness.close());

/** A photograph that no other test shows. */
function photo(seed: number): Sharp {
  const blocks = Array.from({ length: 12 }, (_, at) => {
    const value = Math.imul(at + 1, seed * 7_919 + 104_729) >>> 0;
    return `<rect x="${value % 900}" y="${(value >>> 5) % 600}" width="${120 + (value % 260)}" height="${90 + ((value >>> 3) % 240)}" fill="hsl(${value % 360} 60% ${20 + ((value >>> 7) % 60)}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#d8d2c4"/>${blocks.join("")}</svg>`;
  return sharp(Buffer.from(svg)).removeAlpha();
}

async function publish(
  { actor, row }: Person,
  { description, picture }: { description?: string; picture?: Sharp },
): Promise<ListingRow> {
  const ctx = harness.ctx(actor);
  const draft = await completeDraft(harness, row._id);
  const imageKeys = picture
    ? [(await processUpload(ctx, await picture.toBuffer())).key]
    : draft.imageKeys;
  const { id } = await createListing(ctx, {
    ...draft,
    title: `Pixel ${Math.random().toString(36).slice(2)}`,
    imageKeys,
    ...(description ? { description } : {}),
  });
  await publishListing(ctx, { id });
  return (await harness.db.rows.listings.findOne({ _id: id }))!;
}

async function check(listing: ListingRow): Promise<{ outcome: string; seen: FraudEvidence[] }> {
  const { _id: listingId, version } = listing;
  const outcome = await checkListing(harness.ctx(SYSTEM), { listingId, version }, createAssessor());
  const row = await harness.db.rows.fraud_checks.findOne({ listingId, listingVersion: version });
  return { outcome, seen: row!.signals.flatMap(({ evidence }) => readEvidence(evidence) ?? []) };
}
const seenOf = (seen: readonly FraudEvidence[], kind: FraudEvidence["kind"]) =>
  seen.find((evidence) => evidence.kind === kind);

describe("a copy of what another seller offers", () => {
  it("a reworded text is held and names its original, however many came between, in another category too", async () => {
    const original = await publish(author, { description: ORIGINAL });
    expect((await check(original)).outcome).toBe("live");
    await harness.db.rows.listings.updateOne(
      { _id: original._id },
      { $set: { categorySlug: "laptops", deviceSlug: "long-ago" } },
    );
    const copy = await publish(copier, { description: REWORDED });
    const { outcome, seen } = await check(copy);
    expect(outcome).toBe("held");
    expect(seenOf(seen, "duplicate")).toMatchObject({
      listingId: original._id,
      sameSeller: false,
    });
  });

  it("a picture saved anew, smaller and in another format, is held and names both pictures", async () => {
    const original = await publish(author, { picture: photo(1).png() });
    expect((await check(original)).outcome).toBe("live");
    const stolen = photo(1).resize(700).jpeg({ quality: 55 });
    const copy = await publish(copier, { picture: stolen });
    const { outcome, seen } = await check(copy);
    expect(outcome).toBe("held");
    expect(seenOf(seen, "images")).toMatchObject({
      matches: [
        {
          listingId: original._id,
          key: copy.images[0]!.key,
          otherKey: original.images[0]!.key,
          sameSeller: false,
        },
      ],
    });
    const held = await harness.db.rows.listings.findOne({ _id: copy._id });
    expect(held?.notice).toContain("another seller");
  });

  it("what is only in the queue does not hold its original", async () => {
    await publish(copier, { picture: photo(2).jpeg() });
    const original = await publish(author, { picture: photo(2).png() });
    expect((await check(original)).outcome).toBe("live");
  });

  it("another picture, and a plain one that many have, hold nobody", async () => {
    const grey = () =>
      sharp({ create: { width: 800, height: 600, channels: 3, background: "#eeeeee" } }).png();
    for (const [seller, picture] of [
      [author, photo(3).png()],
      [copier, photo(4).png()],
      [author, grey()],
      [copier, grey()],
    ] as const) {
      const { outcome, seen } = await check(await publish(seller, { picture }));
      expect(outcome).toBe("live");
      expect(seenOf(seen, "images")).toBeUndefined();
    }
  });

  it("a picture that comes in with an edit is compared too", async () => {
    await check(await publish(author, { picture: photo(5).png() }));
    const listing = await publish(copier, { picture: photo(6).png() });
    expect((await check(listing)).outcome).toBe("live");
    const ctx = harness.ctx(copier.actor);
    const stolen = await processUpload(ctx, await photo(5).webp().toBuffer());
    const live = (await harness.db.rows.listings.findOne({ _id: listing._id }))!;
    await updateListing(ctx, {
      id: live._id,
      version: live.version,
      changes: { imageKeys: [stolen.key] },
    });
    const edited = (await harness.db.rows.listings.findOne({ _id: listing._id }))!;
    expect((await check(edited)).outcome).toBe("held");
  });
});
