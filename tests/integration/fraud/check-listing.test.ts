import { type ListingRow, newId } from "@loopbid/db";
import { isImei } from "@loopbid/domain";
import { createAssessor } from "@loopbid/fraud";
import {
  checkListing,
  type ListingFacts,
  recordSignIn,
  storeFingerprint,
  sweepChecks,
  updateListing,
} from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";

const DAY_MS = 24 * 3_600_000;
const assess = createAssessor();

let harness: Harness;
let seller: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness, { createdAt: new Date(harness.now() - 400 * DAY_MS) });
});
afterAll(() => harness.close());

let devices = 0;

/** A well-formed IMEI of its own for each listing. */
function newImei(): string {
  devices += 1;
  const body = `35693803${String(devices).padStart(6, "0")}`;
  return [..."0123456789"].map((digit) => body + digit).find(isImei)!;
}

/** A fixed-price listing as `publishListing` leaves it. */
function pending(
  overrides: Partial<ListingRow> = {},
  sellerId = seller.row._id,
): Promise<ListingRow> {
  return makeListing(harness, sellerId, {
    state: "PENDING_REVIEW",
    format: "FIXED_PRICE",
    startCents: null,
    durationHours: null,
    publishedAt: null,
    pendingSince: new Date(harness.now()),
    specs: { storage: "128 GB", carrier: "Unlocked", imei: newImei() },
    ...overrides,
  });
}

const check = (listing: ListingRow, judge = assess) =>
  checkListing(harness.ctx(SYSTEM), { listingId: listing._id, version: listing.version }, judge);
const stored = async (listing: ListingRow) =>
  (await harness.db.rows.listings.findOne({ _id: listing._id }))!;
const checksOf = (listing: ListingRow) =>
  harness.db.rows.fraud_checks.find({ listingId: listing._id });

describe("the check of a published listing", () => {
  it("a sound listing goes live with its verdict stored", async () => {
    const listing = await pending({ specs: { storage: "128 GB", carrier: "Unlocked" } });
    expect(await check(listing)).toBe("live");
    expect(await stored(listing)).toMatchObject({
      state: "LIVE",
      notice: null,
      pendingSince: null,
    });
    const [row] = await checksOf(listing);
    expect(row).toMatchObject({
      verdict: "CLEAR",
      listingVersion: 1,
      modelVersion: "signals-only@1",
    });
  });

  it("a sound auction opens, and its close is scheduled", async () => {
    const listing = await pending({
      format: "AUCTION",
      startCents: 5_000,
      priceCents: 5_000,
      durationHours: 24,
    });
    expect(await check(listing)).toBe("live");
    expect(await harness.db.rows.auctions.findOne({ _id: listing._id })).toMatchObject({
      status: "LIVE",
    });
    expect((await harness.jobs.depth()).auction["delayed"]).toBeGreaterThan(0);
  });

  it("a telephone number holds it, with a notice that says what to do", async () => {
    const listing = await pending({
      description: "Great phone. Call me at 714-555-0192 before you buy.",
    });
    expect(await check(listing)).toBe("held");
    const held = await stored(listing);
    expect(held.state).toBe("HELD");
    expect(held.notice).toContain("phone number");
    const [row] = await checksOf(listing);
    expect(row?.reasons).toContain("contact.phone");
  });

  it("several strong signals at once remove it, with a statement of reasons", async () => {
    const device = await harness.db.rows.devices.insertOne({
      slug: "bait-phone",
      categorySlug: "phones",
      brand: "Bait",
      model: "Phone",
      year: 2024,
      launchCents: 120_000,
      typicalCents: {
        PREMIUM: 90_000,
        EXCELLENT: 80_000,
        GOOD: 70_000,
        FAIR: 60_000,
        FOR_PARTS: 20_000,
      },
      aliases: [],
      active: true,
      version: 1,
    });
    const fresh = await makePerson(harness, { emailVerifiedAt: null });
    const listing = await pending(
      {
        deviceSlug: device.slug,
        priceCents: 9_900,
        description: "Text seven one four five five five zero one nine two.",
      },
      fresh.row._id,
    );
    expect(await check(listing)).toBe("removed");
    const removed = await stored(listing);
    expect(removed).toMatchObject({ state: "REMOVED", pendingSince: null });
    expect(removed.notice).toContain("automatic check");
    expect(removed.notice).toContain("price");
  });

  it("finds a copied description, and who wrote it first", async () => {
    const description =
      "Bought new last spring and kept in a sleeve, never dropped. Two tiny marks on the lower edge, see picture four. Comes with the charger, the cable and a spare case that I never used.";
    const original = await makeListing(harness, seller.row._id, {
      description,
      deviceSlug: "copied-phone",
    });
    await storeFingerprint(harness.db.rows, original, harness.now());
    const other = await makePerson(harness, { createdAt: new Date(harness.now() - 90 * DAY_MS) });
    const copy = await pending(
      {
        description: description.replace("last spring", "last summer"),
        deviceSlug: "copied-phone",
      },
      other.row._id,
    );
    expect(await check(copy)).toBe("held");
    const [row] = await checksOf(copy);
    expect(JSON.parse(row!.signals[0]!.evidence)).toMatchObject({
      kind: "duplicate",
      listingId: original._id,
    });
  });

  it("finds a device that another seller offers", async () => {
    const imei = "490154203237518";
    const specs = { storage: "128 GB", carrier: "Unlocked", imei };
    await makeListing(harness, seller.row._id, { specs });
    const other = await makePerson(harness, { createdAt: new Date(harness.now() - 90 * DAY_MS) });
    const listing = await pending({ specs }, other.row._id);
    expect(await check(listing)).toBe("held");
    expect((await checksOf(listing))[0]?.reasons).toContain("imei.reused");
  });

  it("finds a number whose type sold as another model", async () => {
    const body = "49015999";
    const numbers = Array.from({ length: 4 }, (_, at) =>
      [..."0123456789"].map((digit) => `${body}00000${at}${digit}`).find(isImei),
    );
    const [small, large] = await Promise.all(
      ["Small", "Large"].map((model) =>
        harness.db.rows.devices.insertOne({
          slug: `known-${model.toLowerCase()}`,
          categorySlug: "phones",
          brand: "Known",
          model,
          year: 2024,
          launchCents: 90_000,
          typicalCents: { PREMIUM: 5, EXCELLENT: 5, GOOD: 5, FAIR: 5, FOR_PARTS: 5 },
          aliases: [],
          active: true,
          version: 1,
        }),
      ),
    );
    const offer = (at: number, device: string) => ({
      deviceSlug: device,
      specs: { storage: "128 GB", carrier: "Unlocked", imei: numbers[at]! },
    });
    for (const at of [0, 1, 2]) {
      const person = await makePerson(harness);
      await makeListing(harness, person.row._id, { state: "SOLD", ...offer(at, small!.slug) });
    }
    const honest = await pending({
      ...offer(3, small!.slug),
      format: "AUCTION",
      durationHours: 24,
    });
    expect(await check(honest)).toBe("live");
    await harness.db.rows.listings.updateOne({ _id: honest._id }, { $set: { state: "ENDED" } });
    const passed = await pending({
      ...offer(3, large!.slug),
      format: "AUCTION",
      durationHours: 24,
    });
    expect(await check(passed)).toBe("held");
    const [row] = await checksOf(passed);
    expect(JSON.parse(row!.signals[0]!.evidence)).toMatchObject({
      problem: "other-model",
      stated: "Known Large",
      registered: "Known Small",
    });
  });

  it("sees strikes, and a settled account that sells on a new device at once", async () => {
    const person = await makePerson(harness, {
      createdAt: new Date(harness.now() - 400 * DAY_MS),
    });
    const userId = person.row._id;
    const signals = async () => {
      const listing = await pending({}, userId);
      await check(listing);
      const [row] = await checksOf(listing);
      return row!.signals.map(({ key }) => key);
    };
    await recordSignIn(harness.ctx(), { userId, deviceWord: "the old phone" });
    expect(await signals()).not.toContain("new-device");
    harness.advance(DAY_MS);
    await recordSignIn(harness.ctx(), { userId, deviceWord: "a stranger's" });
    await harness.db.rows.strikes.insertOne({
      userId,
      orderId: newId(),
      listingId: newId(),
      createdAt: new Date(harness.now()),
    });
    expect(await signals()).toEqual(expect.arrayContaining(["new-device", "seller-strikes"]));
    harness.advance(4 * DAY_MS);
    expect(await signals()).not.toContain("new-device");
  });

  it("tells the seller, in the words of the notice", async () => {
    const listing = await pending({ description: "WhatsApp me for a better price." });
    await check(listing);
    const told = await harness.db.rows.notifications.find({ key: `listing-held-${listing._id}-1` });
    const { notice } = (await harness.db.rows.listings.findOne({ _id: listing._id }))!;
    expect(told).toMatchObject([
      { userId: seller.row._id, type: "listing-held", values: { notice } },
    ]);
  });

  it("only the system's own jobs may check", async () => {
    const listing = await pending();
    const verb = checkListing(
      harness.ctx(seller.actor),
      { listingId: listing._id, version: 1 },
      assess,
    );
    await expect(verb).rejects.toMatchObject({ kind: "FORBIDDEN" });
  });
});

describe("a check that runs twice, late or never", () => {
  it("a second run changes nothing", async () => {
    const listing = await pending();
    await check(listing);
    const first = await stored(listing);
    expect(await check(listing)).toBe("dropped");
    expect(await stored(listing)).toEqual(first);
    expect(await checksOf(listing)).toHaveLength(1);
  });

  it("eight runs at once store one verdict and act once", async () => {
    const listing = await pending({ description: "Call 714-555-0192." });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => check(listing)));
    expect(outcomes.filter((outcome) => outcome === "held")).toHaveLength(1);
    expect(await checksOf(listing)).toHaveLength(1);
  });

  it("an edit while the check runs: the old version is dropped, the new one is judged by its own text", async () => {
    const listing = await pending({ description: "Call 714-555-0192." });
    const editing = async (facts: ListingFacts) => {
      await harness.db.rows.listings.updateOne(
        { _id: listing._id },
        { $set: { description: "No number here any more." }, $inc: { version: 1 } },
      );
      return assess(facts);
    };
    expect(await check(listing, editing)).toBe("dropped");
    expect((await stored(listing)).state).toBe("PENDING_REVIEW");
    expect(await check(await stored(listing))).toBe("live");
    expect((await checksOf(listing)).map(({ listingVersion }) => listingVersion)).toEqual([2]);
  });

  it("a held listing that its seller edits stays held until it is published again", async () => {
    const listing = await pending({ description: "Call 714-555-0192." });
    await check(listing);
    const edited = await updateListing(harness.ctx(seller.actor), {
      id: listing._id,
      version: 1,
      changes: { description: "Used for a year, battery at 90 percent, box included." },
    });
    expect(edited.state).toBe("HELD");
  });

  it("the sweep asks again for what waits over a minute, also where its finished job is still kept", async () => {
    const listing = await pending();
    const payload = { listingId: listing._id, version: listing.version };
    expect(await sweepChecks(harness.ctx(SYSTEM))).toBe(0);
    harness.advance(61_000);
    const before = (await harness.jobs.depth()).fraud["waiting"] ?? 0;
    expect(await sweepChecks(harness.ctx(SYSTEM))).toBeGreaterThanOrEqual(1);
    await harness.jobs.enqueue("fraud.check-listing", payload);
    const after = (await harness.jobs.depth()).fraud["waiting"] ?? 0;
    expect(after).toBeGreaterThan(before);
    await sweepChecks(harness.ctx(SYSTEM));
    expect((await harness.jobs.depth()).fraud["waiting"]).toBe(after);
  });
});
