import {
  createListing,
  endListing,
  goLive,
  ownListing,
  publishListing,
  updateListing,
} from "@loopbid/services";
import type { CreateListingInput } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuction, makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { completeDraft } from "./uploads.ts";

let harness: Harness;
let seller: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
});
afterAll(() => harness.close());

const asSeller = () => harness.ctx(seller.actor);
const asSystem = () => harness.ctx(SYSTEM);
const rowOf = async (id: string) => (await harness.db.rows.listings.findOne({ _id: id }))!;

async function draft(overrides: CreateListingInput = {}) {
  return createListing(asSeller(), {
    ...(await completeDraft(harness, seller.row._id)),
    ...overrides,
  });
}

async function fieldsRefused(id: string, person = seller): Promise<string[]> {
  try {
    await publishListing(harness.ctx(person.actor), { id });
    return [];
  } catch (error) {
    return (error as { detail: { issues: { field: string }[] } }).detail.issues.map(
      ({ field }) => field,
    );
  }
}

async function published(overrides: CreateListingInput = {}) {
  return publishListing(asSeller(), { id: (await draft(overrides)).id });
}

async function live(overrides: CreateListingInput = {}) {
  const { id, version } = await published(overrides);
  await goLive(asSystem(), id, version);
  return ownListing(asSeller(), { id });
}

describe("publishing", () => {
  it("an empty draft is told every field that it lacks", async () => {
    const { id } = await createListing(asSeller(), {});
    expect(await fieldsRefused(id)).toEqual([
      "categorySlug",
      "imageKeys",
      "condition",
      "title",
      "description",
      "startCents",
      "durationHours",
      "placeSlug",
      "shippingCents",
    ]);
  });

  it.each([
    [{ title: "Too short" }, ["title"]],
    [{ description: "Works." }, ["description"]],
    [{ specs: { carrier: "Unlocked" } }, ["specs.storage"]],
    [
      { specs: { storage: "128 GB", carrier: "Unlocked", imei: "490154203237519" } },
      ["specs.imei"],
    ],
    [{ reserveCents: 9_999 }, ["reserveCents"]],
    [{ buyNowCents: 12_999 }, ["buyNowCents"]],
    [{ buyNowCents: 13_000, reserveCents: 14_000 }, ["buyNowCents"]],
    [{ shippingCents: null }, ["shippingCents"]],
    [{ format: "FIXED_PRICE", priceCents: null }, ["priceCents"]],
  ] as [CreateListingInput, string[]][])("%j names %j", async (overrides, fields) => {
    const { id } = await draft(overrides);
    expect(await fieldsRefused(id)).toEqual(fields);
    expect((await rowOf(id)).state).toBe("DRAFT");
  });

  it("a seller whose address is not verified is told so", async () => {
    const newcomer = await makePerson(harness, { emailVerifiedAt: null });
    const input = await completeDraft(harness, newcomer.row._id);
    const { id } = await createListing(harness.ctx(newcomer.actor), input);
    expect(await fieldsRefused(id, newcomer)).toEqual(["email"]);
  });

  it("a complete draft waits for its check under a readable, final address", async () => {
    const own = await published();
    const row = await rowOf(own.id);
    expect(own).toMatchObject({ state: "PENDING_REVIEW", version: 1, priceCents: 10_000 });
    expect(own.slug).toMatch(/^google-pixel-8-128-gb-unlocked-[a-z0-9]{6}$/);
    expect(row.pendingSince).toBeInstanceOf(Date);
    expect(row.textHash).toMatch(/^[0-9a-f]{64}$/);
    const { fraud } = await harness.jobs.depth();
    expect(fraud.waiting).toBeGreaterThan(0);
  });

  it("publishing twice changes nothing the second time", async () => {
    const once = await published();
    expect(await publishListing(asSeller(), { id: once.id })).toEqual(once);
  });

  it("a fixed price drops what only auctions use", async () => {
    const own = await published({ format: "FIXED_PRICE", priceCents: 25_000 });
    expect(own).toMatchObject({ priceCents: 25_000, startCents: null, durationHours: null });
  });

  it("the same words in another dress have the same text hash", async () => {
    const [a, b] = [
      await published(),
      await published({ title: "google PIXEL 8 — 128 GB  (unlocked)" }),
    ];
    expect((await rowOf(a.id)).textHash).toBe((await rowOf(b.id)).textHash);
  });
});

describe("going live", () => {
  it("opens the auction once, however often it is asked", async () => {
    const { id, version } = await published({ reserveCents: 20_000 });
    const before = harness.now();
    await Promise.allSettled([1, 2, 3].map(() => goLive(asSystem(), id, version)));
    await goLive(asSystem(), id, version);
    const auction = (await harness.db.rows.auctions.findOne({ _id: id }))!;
    const listing = await rowOf(id);
    expect(listing).toMatchObject({
      state: "LIVE",
      pendingSince: null,
      endsAt: auction.effectiveEndsAt,
    });
    expect(auction).toMatchObject({
      status: "LIVE",
      seq: 0,
      priceCents: 10_000,
      reserveCents: 20_000,
    });
    expect(auction.effectiveEndsAt.getTime() - before).toBeGreaterThanOrEqual(72 * 3_600_000);
    expect(
      await harness.db.rows.audit_entries.count({ entityId: id, action: "listing.go-live" }),
    ).toBe(1);
  });

  it("a check of an older version does not let a newer one through", async () => {
    const { id, version } = await published();
    await updateListing(asSeller(), { id, version, changes: { title: "Something else entirely" } });
    await expect(goLive(asSystem(), id, version)).rejects.toMatchObject({
      detail: { reason: "STALE_VERSION" },
    });
    expect((await rowOf(id)).state).toBe("PENDING_REVIEW");
  });

  it("a draft, and what was removed, cannot go live", async () => {
    const { id } = await draft();
    await expect(goLive(asSystem(), id, 0)).rejects.toMatchObject({
      detail: { reason: "WRONG_STATE" },
    });
    const removed = await makeListing(harness, seller.row._id, { state: "REMOVED" });
    await expect(goLive(asSystem(), removed._id, 1)).rejects.toMatchObject({
      detail: { reason: "WRONG_STATE" },
    });
  });

  it("a seller cannot wave the own listing through; a moderator can", async () => {
    const { id, version } = await published();
    await expect(goLive(asSeller(), id, version)).rejects.toMatchObject({ kind: "FORBIDDEN" });
    const moderator = await makePerson(harness, { role: "MODERATOR" });
    expect((await goLive(harness.ctx(moderator.actor), id, version)).state).toBe("LIVE");
  });

  it("what the caller writes alongside stands or falls with it", async () => {
    const { id, version } = await published();
    const broken = goLive(asSystem(), id, version, async () => {
      throw new Error("the caller's own row could not be written");
    });
    await expect(broken).rejects.toThrow("own row");
    expect((await rowOf(id)).state).toBe("PENDING_REVIEW");
    expect(await harness.db.rows.auctions.count({ _id: id })).toBe(0);
  });
});

describe("editing what is out of the seller's hands", () => {
  it("new words on a live auction are checked again, and the auction goes on with its end", async () => {
    const { id, version, endsAt } = await live();
    const edited = await updateListing(asSeller(), {
      id,
      version,
      changes: { title: "Google Pixel 8 with two cases" },
    });
    expect(edited).toMatchObject({ state: "PENDING_REVIEW", version: version + 1 });
    harness.advance(60_000);
    await goLive(asSystem(), id, edited.version);
    expect(await ownListing(asSeller(), { id })).toMatchObject({
      state: "LIVE",
      endsAt,
      slug: edited.slug,
    });
  });

  it("an edit may not leave a live listing incomplete", async () => {
    const { id, version } = await live();
    const blanked = updateListing(asSeller(), { id, version, changes: { imageKeys: [] } });
    await expect(blanked).rejects.toMatchObject({ detail: { issues: [{ field: "imageKeys" }] } });
    expect((await rowOf(id)).state).toBe("LIVE");
  });

  it("the terms of an open auction stay as they are; a fixed price may change", async () => {
    const auction = await live();
    const cheaper = updateListing(asSeller(), {
      ...auction,
      changes: { startCents: 5_000, format: "FIXED_PRICE" },
    });
    await expect(cheaper).rejects.toMatchObject({
      detail: { reason: "TERMS_FIXED", issues: [{ field: "startCents" }, { field: "format" }] },
    });
    const fixed = await live({ format: "FIXED_PRICE", priceCents: 25_000 });
    const reduced = await updateListing(asSeller(), { ...fixed, changes: { priceCents: 20_000 } });
    expect(reduced).toMatchObject({ state: "PENDING_REVIEW", priceCents: 20_000 });
  });

  it("with a bid on it nothing can be changed, even where the listing's own count lags behind", async () => {
    const { id, version } = await live();
    await harness.db.rows.auctions.updateOne({ _id: id }, { $set: { bidCount: 1 } });
    const edit = () =>
      updateListing(asSeller(), {
        id,
        version,
        changes: { description: "Now with a scratch. ".repeat(3) },
      });
    await expect(edit()).rejects.toMatchObject({ detail: { reason: "HAS_BIDS" } });
    await harness.db.rows.listings.updateOne({ _id: id }, { $set: { bidCount: 1 } });
    await expect(edit()).rejects.toMatchObject({ detail: { reason: "HAS_BIDS" } });
    expect((await rowOf(id)).state).toBe("LIVE");
  });

  it("a held listing is improved and handed in again", async () => {
    const { id, version } = await published();
    const notice = "Take the phone number out of the description.";
    await harness.db.rows.listings.updateOne({ _id: id }, { $set: { state: "HELD", notice } });
    const improved = await updateListing(asSeller(), {
      id,
      version,
      changes: { title: "Google Pixel 8, honest this time" },
    });
    expect(improved).toMatchObject({ state: "HELD", notice });
    expect(await publishListing(asSeller(), { id })).toMatchObject({
      state: "PENDING_REVIEW",
      notice: null,
    });
  });

  it.each(["REMOVED", "SOLD", "ENDED"] as const)(
    "a %s listing cannot be edited or published",
    async (state) => {
      const row = await makeListing(harness, seller.row._id, { state });
      const edit = updateListing(asSeller(), {
        id: row._id,
        version: 1,
        changes: { title: "Back from the dead" },
      });
      await expect(edit).rejects.toMatchObject({ detail: { reason: "LISTING_CLOSED" } });
      const publish = publishListing(asSeller(), { id: row._id });
      await expect(publish).rejects.toMatchObject({ detail: { reason: "LISTING_CLOSED" } });
    },
  );
});

describe("ending", () => {
  it("a fixed-price listing ends, and ending it again changes nothing", async () => {
    const { id } = await live({ format: "FIXED_PRICE", priceCents: 25_000 });
    expect((await endListing(asSeller(), { id })).state).toBe("ENDED");
    expect((await endListing(asSeller(), { id })).state).toBe("ENDED");
  });

  it("what was never live becomes a draft again, and its check is not applied", async () => {
    const { id, version } = await published();
    expect((await endListing(asSeller(), { id })).state).toBe("DRAFT");
    await expect(goLive(asSystem(), id, version)).rejects.toMatchObject({ kind: "CONFLICT" });
  });

  it("an auction ends early by its own rules", async () => {
    const listing = await makeAuction(harness, seller.row._id);
    expect((await endListing(asSeller(), { id: listing._id })).state).toBe("ENDED");
    const late = await makeAuction(harness, seller.row._id, { durationHours: 3 });
    await expect(endListing(asSeller(), { id: late._id })).rejects.toMatchObject({
      kind: "CONFLICT",
    });
  });
});
