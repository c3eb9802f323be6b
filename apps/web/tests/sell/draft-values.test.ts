import type { OwnListing } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import { changedFields, valuesOf } from "../../components/sell/draft-values.ts";
import { isDone } from "../../components/sell/missing.ts";

const listing: OwnListing = {
  id: "0".repeat(24),
  slug: "listing-abcdef",
  version: 0,
  state: "DRAFT",
  notice: null,
  format: "AUCTION",
  categorySlug: null,
  deviceSlug: null,
  brand: null,
  title: "",
  description: "",
  condition: null,
  specs: {},
  images: [{ key: "a".repeat(28), width: 10, height: 10 }],
  placeSlug: null,
  shippingCents: null,
  localPickup: false,
  priceCents: 0,
  startCents: null,
  reserveCents: null,
  buyNowCents: null,
  durationHours: null,
  secondChance: true,
  takesOffers: false,
  autoAcceptCents: null,
  autoDeclineCents: null,
  bidCount: 0,
  watcherCount: 0,
  viewCount: 0,
  endsAt: null,
  updatedAt: "2026-01-01T00:00:00.000Z",
};
const stored = valuesOf(listing);

describe("what autosave sends", () => {
  it("only the fields that differ, lists and specs compared by what is in them", () => {
    const next = { ...stored, title: "A camera", specs: {}, imageKeys: [...stored.imageKeys] };
    expect(changedFields(stored, next)).toEqual({ title: "A camera" });
  });

  it("not a value that the server refused, until it is another one", () => {
    const refused = new Map([["startCents", 50]] as const);
    const next = { ...stored, startCents: 50, title: "A camera" };
    expect(changedFields(stored, next, refused)).toEqual({ title: "A camera" });
    expect(changedFields(stored, { ...next, startCents: 500 }, refused)).toMatchObject({
      startCents: 500,
    });
  });

  it("a price that was never set is empty, not zero", () => {
    expect(stored.priceCents).toBeNull();
  });
});

describe("progress", () => {
  it("a section is done when its required fields are, and delivery needs one way at least", () => {
    const item = { ...stored, categorySlug: "phones", specs: { storage: "128 GB" } } as const;
    expect(isDone("item", item)).toBe(false);
    expect(isDone("item", { ...item, specs: { ...item.specs, carrier: "Unlocked" } })).toBe(true);
    expect(isDone("delivery", { ...stored, placeSlug: "austin-tx" })).toBe(false);
    expect(isDone("delivery", { ...stored, placeSlug: "austin-tx", shippingCents: 0 })).toBe(true);
    expect(isDone("price", { ...stored, startCents: 100, durationHours: 72 })).toBe(true);
    expect(isDone("price", { ...stored, format: "FIXED_PRICE", priceCents: 99 })).toBe(false);
  });
});
