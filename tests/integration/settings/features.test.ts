import { hasFeature } from "@loopbid/domain";
import { buyNow, createListing, FEATURES_FRESH_MS, publishListing } from "@loopbid/services";
import type { FeatureName } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFor } from "../api/caller.ts";
import { reasonOf } from "../auction/bidding.ts";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";
import { completeDraft } from "../listing/uploads.ts";

let harness: Harness;
let admin: Person;
let seller: Person;
let buyer: Person;

beforeAll(async () => {
  harness = await startHarness();
  admin = await makePerson(harness, { role: "ADMIN" });
  [seller, buyer] = await Promise.all([makePerson(harness), makePerson(harness)]);
});
afterAll(() => harness.close());

const settings = (who: Person = admin) => callerFor(harness, who.actor).settings;

async function set(name: FeatureName, percentage: number) {
  const { items } = await settings().listFeatures();
  const { version } = items.find((item) => item.name === name)!;
  return settings().setFeature({ name, version, percentage, reason: "For the test." });
}

describe("feature flags", () => {
  it("that are off refuse publishing and say so; the draft is safe and goes on later", async () => {
    const fields = await completeDraft(harness, seller.row._id);
    const { id } = await createListing(harness.ctx(seller.actor), fields);
    await set("new-listings", 0);
    const publish = () => publishListing(harness.ctx(seller.actor), { id });
    expect(await reasonOf(publish())).toBe("FEATURE_OFF");
    expect((await harness.db.rows.listings.findOne({ _id: id }))!.state).toBe("DRAFT");
    expect((await settings(seller).shop()).features["new-listings"]).toBe(false);
    await set("new-listings", 100);
    expect((await publish()).state).toBe("PENDING_REVIEW");
  });

  it("that are off refuse to sell at once", async () => {
    const listing = await makeListing(harness, seller.row._id, { format: "FIXED_PRICE" });
    const buy = () => buyNow(harness.ctx(buyer.actor), { listingId: listing._id });
    await set("buy-now", 0);
    expect(await reasonOf(buy())).toBe("FEATURE_OFF");
    await set("buy-now", 100);
    expect((await buy()).listingId).toBe(listing._id);
  });

  it("for a share go to the same people on every call, and to no visitor", async () => {
    await set("watcher-offers", 50);
    const people = await Promise.all(Array.from({ length: 12 }, () => makePerson(harness)));
    const has = await Promise.all(
      people.map(async (one) => (await settings(one).shop()).features["watcher-offers"]),
    );
    expect(has).toEqual(people.map(({ row }) => hasFeature("watcher-offers", 50, row._id)));
    const { features: visitor } = await callerFor(harness, ANONYMOUS).settings.shop();
    expect(visitor["watcher-offers"]).toBe(false);
  });

  it("are read from memory, and anew within seconds where another process set them", async () => {
    await set("buy-now", 100);
    await settings().shop();
    await harness.db.rows.feature_flags.updateOne({ name: "buy-now" }, { $set: { percentage: 0 } });
    expect((await settings().shop()).features["buy-now"]).toBe(true);
    harness.advance(FEATURES_FRESH_MS);
    expect((await settings().shop()).features["buy-now"]).toBe(false);
    await set("buy-now", 100);
  });

  it("take one of two decisions that read the same version, with a line in the audit log for it alone", async () => {
    const { items } = await settings().listFeatures();
    const { version } = items.find(({ name }) => name === "watcher-offers")!;
    const before = await harness.db.rows.audit_entries.count({ action: "feature.set" });
    const answers = await Promise.allSettled(
      [10, 90].map((percentage) =>
        settings().setFeature({ name: "watcher-offers", version, percentage, reason: "At once." }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await harness.db.rows.audit_entries.count({ action: "feature.set" })).toBe(before + 1);
  });

  it("that are on or off take no share between", async () => {
    await expect(set("buy-now", 50)).rejects.toThrow("on or off");
  });
});
