import { categoryBySlug, validateSpecs } from "@loopbid/domain";
import { describe, expect, it } from "vitest";
import { honest, listings, market, NOW } from "./sample.ts";

const published = listings.filter((listing) => listing.state !== "DRAFT");

describe("listings", () => {
  it("have specs that their category allows, complete unless a draft", () => {
    for (const listing of listings) {
      const category = categoryBySlug(listing.categorySlug ?? "");
      const result = category && validateSpecs(category, listing.specs as Record<string, unknown>);
      const errors =
        result?.ok === false
          ? result.errors.filter((error) => listing.state !== "DRAFT" || error.code !== "REQUIRED")
          : [];
      expect({ slug: listing.slug, errors }).toEqual({ slug: listing.slug, errors: [] });
    }
  });

  it("are complete enough to be published", () => {
    for (const listing of published) {
      expect(listing.title.length).toBeGreaterThanOrEqual(10);
      expect(listing.title.length).toBeLessThanOrEqual(100);
      expect(listing.description.length).toBeGreaterThanOrEqual(30);
      expect(listing.shippingCents !== null || listing.localPickup).toBe(true);
      expect(listing.images.length).toBeGreaterThan(0);
      expect(listing.priceCents).toBeGreaterThanOrEqual(100);
      expect(Number.isInteger(listing.priceCents)).toBe(true);
      expect(listing.location).not.toBeNull();
    }
  });

  it("read like people: no template syntax is left, and no two honest ones are the same", () => {
    for (const { title, description } of listings)
      expect(`${title} ${description}`).not.toMatch(/[[\]{}]|undefined|null|\.\.|NaN/);
    const texts = honest
      .filter(({ listing }) => listing.state !== "DRAFT")
      .map(({ listing }) => `${listing.title}\n${listing.description}`);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("fit auction terms: the reserve and buy-now stand above the start", () => {
    for (const { startCents, reserveCents, buyNowCents, format } of published) {
      if (format !== "AUCTION") continue;
      expect(startCents).not.toBeNull();
      if (startCents === null) continue;
      if (reserveCents !== null) expect(reserveCents).toBeGreaterThanOrEqual(startCents);
      if (buyNowCents !== null) expect(buyNowCents * 10).toBeGreaterThanOrEqual(startCents * 13);
      if (buyNowCents !== null) expect(buyNowCents).toBeGreaterThanOrEqual(reserveCents ?? 0);
    }
  });

  it("happened after their seller joined, and before now", () => {
    const joined = new Map(market.people.map((person) => [person.id, person.joinedAt]));
    for (const listing of listings) {
      expect(listing.createdAt.getTime()).toBeGreaterThanOrEqual(joined.get(listing.sellerId) ?? 0);
      for (const at of [
        listing.createdAt,
        listing.publishedAt,
        listing.closedAt,
        listing.updatedAt,
      ])
        expect(at?.getTime() ?? 0).toBeLessThanOrEqual(NOW);
    }
  });

  it("count their watchers, each once and never the seller", () => {
    for (const { listing, watches } of market.lots) {
      expect(watches.length).toBe(listing.watcherCount);
      expect(new Set(watches.map((watch) => watch.userId)).size).toBe(watches.length);
      expect(watches.some((watch) => watch.userId === listing.sellerId)).toBe(false);
    }
  });
});
