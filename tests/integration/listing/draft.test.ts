import { createCaller, createRateLimiter } from "@loopbid/api";
import {
  createListing,
  deleteDraft,
  endListing,
  myListings,
  ownListing,
  publishListing,
  updateListing,
} from "@loopbid/services";
import type { CreateListingInput } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { makeUpload } from "./uploads.ts";

let harness: Harness;
let seller: Person;
let stranger: Person;

beforeAll(async () => {
  harness = await startHarness();
  seller = await makePerson(harness);
  stranger = await makePerson(harness);
});
afterAll(() => harness.close());

const asSeller = () => harness.ctx(seller.actor);
const draft = (input: CreateListingInput = {}) => createListing(asSeller(), input);

function callerOf(person: Person) {
  const { actor: _actor, ...services } = harness.ctx();
  return createCaller({
    services: { ...services, limiter: createRateLimiter(harness.redis) },
    resolveActor: async () => person.actor,
    address: "127.0.0.1",
  });
}

describe("autosaved drafts", () => {
  it("a draft may lack everything and keeps what it is given, one version a save", async () => {
    const empty = await draft();
    const titled = await updateListing(asSeller(), {
      id: empty.id,
      version: 0,
      changes: { title: "A camera" },
    });
    const both = await updateListing(asSeller(), {
      id: empty.id,
      version: 1,
      changes: { condition: "GOOD" },
    });
    expect(empty.state).toBe("DRAFT");
    expect(titled.version).toBe(1);
    expect(both).toMatchObject({ version: 2, title: "A camera", condition: "GOOD" });
    expect(await ownListing(asSeller(), { id: empty.id })).toEqual(both);
  });

  it("a save that changes nothing keeps the version", async () => {
    const { id } = await draft({ title: "Same" });
    const again = await updateListing(asSeller(), {
      id,
      version: 0,
      changes: { title: "Same", specs: {} },
    });
    expect(again.version).toBe(0);
  });

  it("a save on an older version is a conflict and changes nothing", async () => {
    const { id } = await draft({ title: "First" });
    await updateListing(asSeller(), { id, version: 0, changes: { title: "Second" } });
    const late = updateListing(asSeller(), { id, version: 0, changes: { title: "Third" } });
    await expect(late).rejects.toMatchObject({
      kind: "CONFLICT",
      detail: { reason: "STALE_VERSION" },
    });
    expect((await ownListing(asSeller(), { id })).title).toBe("Second");
  });

  it("of two saves at once on one version exactly one is stored", async () => {
    const { id } = await draft();
    const saves = ["left", "right"].map((title) =>
      updateListing(asSeller(), { id, version: 0, changes: { title } }),
    );
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await ownListing(asSeller(), { id })).version).toBe(1);
  });

  it("a place brings its coordinates, and taking it away takes them too", async () => {
    const { id } = await draft({ placeSlug: "austin-tx" });
    const placed = await harness.db.rows.listings.findOne({ _id: id });
    await updateListing(asSeller(), { id, version: 0, changes: { placeSlug: null } });
    const unplaced = await harness.db.rows.listings.findOne({ _id: id });
    expect(placed?.location).toEqual({ type: "Point", coordinates: [-97.7431, 30.2672] });
    expect(unplaced).toMatchObject({ placeSlug: null, location: null });
  });

  it("another category drops the specs that it does not have", async () => {
    const { id } = await draft({
      categorySlug: "phones",
      specs: { storage: "128 GB", dualSim: true },
    });
    const moved = await updateListing(asSeller(), {
      id,
      version: 0,
      changes: { categorySlug: "tablets" },
    });
    expect(moved.specs).toEqual({ storage: "128 GB" });
  });

  it("pictures keep their order, and only the seller's own are taken", async () => {
    const [a, b] = [
      await makeUpload(harness, seller.row._id),
      await makeUpload(harness, seller.row._id),
    ];
    const foreign = await makeUpload(harness, stranger.row._id);
    const { id } = await draft({ imageKeys: [b, a] });
    const stolen = updateListing(asSeller(), {
      id,
      version: 0,
      changes: { imageKeys: [a, foreign] },
    });
    await expect(stolen).rejects.toMatchObject({
      kind: "INVALID",
      detail: { issues: [{ field: "imageKeys" }] },
    });
    const twice = updateListing(asSeller(), { id, version: 0, changes: { imageKeys: [a, a] } });
    await expect(twice).rejects.toMatchObject({ detail: { issues: [{ field: "imageKeys" }] } });
    expect((await ownListing(asSeller(), { id })).images.map(({ key }) => key)).toEqual([b, a]);
  });

  it("unknown spec fields and options are refused by name, half-typed ones are kept", async () => {
    const { id } = await draft({ categorySlug: "phones" });
    const save = (specs: Record<string, string | number>) =>
      updateListing(asSeller(), { id, version: 0, changes: { specs } });
    await expect(save({ engine: "V8" })).rejects.toMatchObject({
      detail: { issues: [{ field: "specs.engine" }] },
    });
    await expect(save({ storage: "3 GB" })).rejects.toMatchObject({
      detail: { issues: [{ field: "specs.storage" }] },
    });
    expect((await save({ imei: "4901" })).specs).toEqual({ imei: "4901" });
  });

  it("unknown devices and places are refused by name", async () => {
    await expect(draft({ deviceSlug: "nokia-99999" })).rejects.toMatchObject({
      detail: { issues: [{ field: "deviceSlug" }] },
    });
    await expect(draft({ placeSlug: "atlantis-xx" })).rejects.toMatchObject({
      detail: { issues: [{ field: "placeSlug" }] },
    });
  });
});

describe("whose listing it is", () => {
  it("a foreign id is not found, by any verb", async () => {
    const { id } = await draft({ title: "Mine" });
    const ctx = harness.ctx(stranger.actor);
    const tries = [
      () => ownListing(ctx, { id }),
      () => updateListing(ctx, { id, version: 0, changes: { title: "Yours" } }),
      () => publishListing(ctx, { id }),
      () => endListing(ctx, { id }),
      () => deleteDraft(ctx, { id }),
    ];
    for (const attempt of tries)
      await expect(attempt()).rejects.toMatchObject({ kind: "NOT_FOUND" });
    expect((await ownListing(asSeller(), { id })).title).toBe("Mine");
  });

  it("somebody who is not signed in starts nothing", async () => {
    await expect(createListing(harness.ctx(), {})).rejects.toMatchObject({
      kind: "UNAUTHENTICATED",
    });
  });

  it("a deleted draft is gone; a published listing cannot be deleted", async () => {
    const { id } = await draft();
    await deleteDraft(asSeller(), { id });
    await expect(ownListing(asSeller(), { id })).rejects.toMatchObject({ kind: "NOT_FOUND" });
    const live = await draft();
    await harness.db.rows.listings.updateOne({ _id: live.id }, { $set: { state: "LIVE" } });
    await expect(deleteDraft(asSeller(), { id: live.id })).rejects.toMatchObject({
      kind: "CONFLICT",
    });
  });

  it("my listings are counted by state and show nobody else's", async () => {
    const person = await makePerson(harness);
    const ctx = harness.ctx(person.actor);
    const [first] = [
      await createListing(ctx, { title: "One" }),
      await createListing(ctx, { title: "Two" }),
    ];
    await harness.db.rows.listings.updateOne({ _id: first.id }, { $set: { state: "LIVE" } });
    const all = await myListings(ctx, { page: 1 });
    const drafts = await myListings(ctx, { state: "DRAFT", page: 1 });
    expect(all).toMatchObject({ total: 2, counts: { LIVE: 1, DRAFT: 1 } });
    expect(drafts.items.map(({ title }) => title)).toEqual(["Two"]);
  });
});

describe("text and input that a form would not send", () => {
  it("markup is kept as the text that it is", async () => {
    const title = "<b>Big</b> sale <script>alert(1)</script>";
    const { id } = await callerOf(seller).listing.create({
      title,
      description: "5 < 6 & <img src=x onerror=y>",
    });
    const own = await callerOf(seller).listing.own({ id });
    expect(own).toMatchObject({ title, description: "5 < 6 & <img src=x onerror=y>" });
  });

  it("control and direction-changing characters are taken out", async () => {
    const { title } = await callerOf(seller).listing.create({
      title: "Good\u0000 \u202Ephone\u200B",
    });
    expect(title).toBe("Good phone");
  });

  it("a description of 1 MB is refused, with the field named", async () => {
    const caller = callerOf(seller);
    const { id } = await caller.listing.create({});
    const huge = caller.listing.update({
      id,
      version: 0,
      changes: { description: "x".repeat(1024 * 1024) },
    });
    await expect(huge).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { issues: [{ path: ["changes", "description"] }] },
    });
  });

  it.each([
    ["format", "LOTTERY"],
    ["condition", "MINT"],
    ["categorySlug", "weapons"],
    ["durationHours", 7],
    ["priceCents", 12.5],
    ["startCents", -100],
    ["reserveCents", 100_000_001],
    ["imageKeys", ["../../etc/passwd"]],
    ["shippingCents", 50_001],
  ])("%s of %j is refused, with the field named", async (field, value) => {
    const input = { [field]: value } as CreateListingInput;
    const error = await callerOf(seller)
      .listing.create(input)
      .catch((refusal: { cause: { issues: { path: unknown[] }[] } }) => refusal);
    expect(error).toMatchObject({ code: "BAD_REQUEST" });
    expect((error as { cause: { issues: { path: unknown[] }[] } }).cause.issues[0]?.path[0]).toBe(
      field,
    );
  });

  it("an id that is none is refused before anything is read", async () => {
    await expect(callerOf(seller).listing.own({ id: "1' OR 1=1" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(
      callerOf(seller).listing.own({ id: { $ne: null } as never }),
    ).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});
