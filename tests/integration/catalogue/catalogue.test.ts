import { CATEGORIES, CATEGORY_SLUGS } from "@loopbid/domain";
import { CATALOGUE_FRESH_MS, createListing, publishListing } from "@loopbid/services";
import type { CreateDeviceInput } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFor } from "../api/caller.ts";
import { reasonOf } from "../auction/bidding.ts";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";
import { completeDraft } from "../listing/uploads.ts";

let harness: Harness;
let admin: Person;
let seller: Person;

beforeAll(async () => {
  harness = await startHarness();
  admin = await makePerson(harness, { role: "ADMIN" });
  seller = await makePerson(harness);
  await harness.db.rows.categories.insertMany(
    CATEGORIES.map(({ slug, name }, position) => ({
      slug,
      name,
      position,
      active: true,
      version: 1,
    })),
  );
});
afterAll(() => harness.close());

const desk = () => callerFor(harness, admin.actor).catalogue;
const shop = () => callerFor(harness, ANONYMOUS);
const causeOf = (promise: Promise<unknown>) =>
  reasonOf(promise.catch((error: { cause?: unknown }) => Promise.reject(error.cause)));
const named = async (q: string) =>
  (await shop().listing.suggestDevices({ q })).map(({ slug }) => slug);

const NOTHING: CreateDeviceInput = {
  categorySlug: "phones",
  brand: "Nothing",
  model: "Phone (3a)",
  aliases: ["Asteroids"],
  year: 2025,
  launchCents: 37_900,
  typicalCents: { PREMIUM: 3_000, EXCELLENT: 2_800, GOOD: 2_500, FAIR: 2_000, FOR_PARTS: 900 },
};

const actions = async () =>
  (await harness.db.rows.audit_entries.find({ actorId: admin.row._id })).map(
    ({ action }) => action,
  );

describe("categories", () => {
  it("that are taken out are not offered, take nothing new, and keep what is listed", async () => {
    const fields = await completeDraft(harness, seller.row._id);
    const { id } = await createListing(harness.ctx(seller.actor), fields);
    const listed = await makeListing(harness, seller.row._id, { categorySlug: "phones" });
    await desk().setCategory({ slug: "phones", version: 1, active: false });
    expect((await shop().settings.shop()).categories).not.toContain("phones");
    const refused = publishListing(harness.ctx(seller.actor), { id });
    await expect(refused).rejects.toMatchObject({
      detail: { issues: [{ field: "categorySlug" }] },
    });
    const found = await shop().listing.search({ category: ["phones"] });
    expect(found.items.map((item) => item.id)).toContain(listed._id);

    const again = desk().setCategory({ slug: "phones", version: 1, active: true });
    expect(await causeOf(again)).toBe("OTHER_VERSION");
    await desk().setCategory({ slug: "phones", version: 2, active: true });
    const published = await publishListing(harness.ctx(seller.actor), { id });
    expect(published.state).toBe("PENDING_REVIEW");
  });

  it("stand in the order that admins give them, of two at once in one of them", async () => {
    const { items } = await desk().categories();
    const order = items.map(({ slug, version }) => ({ slug, version }));
    const other = order.toReversed();
    const answers = await Promise.allSettled([
      desk().orderCategories({ order: other }),
      desk().orderCategories({ order }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const wanted = answers[0]!.status === "fulfilled" ? other : order;
    const { categories: offered } = await shop().settings.shop();
    expect(offered).toEqual(wanted.map(({ slug }) => slug));
    expect(offered).toHaveLength(CATEGORY_SLUGS.length);
    const few = desk().orderCategories({ order: order.slice(1) });
    await expect(few).rejects.toThrow("every category");
  });
});

describe("devices", () => {
  it("that admins add are suggested by every name of theirs, and once", async () => {
    const made = await desk().createDevice(NOTHING);
    expect(made).toMatchObject({ slug: "nothing-phone-3a", active: true, listings: 0 });
    expect(await named("nothing pho")).toEqual([made.slug]);
    expect(await named("asteroids")).toEqual([made.slug]);
    expect(await causeOf(desk().createDevice(NOTHING))).toBe("SLUG_TAKEN");
  });

  it("change only as they were read, and are taken out of the choice at once", async () => {
    const slug = "nothing-phone-3a";
    const update = (version: number, active: boolean) =>
      desk().updateDevice({ slug, version, changes: { active } });
    const answers = await Promise.allSettled([update(1, false), update(1, true)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await update(2, false);
    expect(await named("nothing")).toEqual([]);
    const draft = createListing(harness.ctx(seller.actor), { deviceSlug: slug });
    await expect(draft).rejects.toThrow("listed devices");
    await update(3, true);
  });

  it("in use can be neither deleted nor moved to another category; others can", async () => {
    const slug = "nothing-phone-3a";
    const listing = await makeListing(harness, seller.row._id, { deviceSlug: slug, state: "SOLD" });
    const { items } = await desk().devices({ q: "nothing" });
    expect(items).toMatchObject([{ slug, version: 4, listings: 1 }]);
    expect(await causeOf(desk().deleteDevice({ slug, version: 4 }))).toBe("IN_USE");
    const changes = { categorySlug: "tablets" } as const;
    expect(await causeOf(desk().updateDevice({ slug, version: 4, changes }))).toBe("IN_USE");
    await harness.db.rows.listings.deleteOne({ _id: listing._id });
    expect(await causeOf(desk().deleteDevice({ slug, version: 3 }))).toBe("OTHER_VERSION");
    await desk().deleteDevice({ slug, version: 4 });
    expect(await named("nothing")).toEqual([]);
    const done = await actions();
    expect(done.filter((action) => action.startsWith("device."))).toEqual([
      "device.create",
      "device.update",
      "device.update",
      "device.update",
      "device.delete",
    ]);
  });

  it("that another process changed show within seconds", async () => {
    await desk().createDevice({ ...NOTHING, model: "Phone 9" });
    expect(await named("phone 9")).toHaveLength(1);
    await harness.db.rows.devices.updateOne({ brand: "Nothing" }, { $set: { active: false } });
    expect(await named("phone 9")).toHaveLength(1);
    harness.advance(CATALOGUE_FRESH_MS);
    expect(await named("phone 9")).toHaveLength(0);
  });
});
