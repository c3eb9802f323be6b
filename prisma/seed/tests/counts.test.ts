import { CATEGORIES, CONDITIONS, LISTING_STATES } from "@loopbid/domain";
import { describe, expect, it } from "vitest";
import { DEVICES } from "../devices/index.ts";
import { sha256 } from "../ids.ts";
import { generateMarketplace } from "../generate.ts";
import { listings, market, NOW } from "./sample.ts";

const fingerprint = (now: number): string => sha256(JSON.stringify(generateMarketplace(now)));

describe("the marketplace", () => {
  it("is the same for the same now", () => {
    expect(fingerprint(NOW)).toBe(sha256(JSON.stringify(market)));
  });

  it("has 150 devices or more in at least 12 categories, each under an own slug", () => {
    expect(DEVICES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(DEVICES.map((device) => device.category)).size).toBe(CATEGORIES.length);
    expect(CATEGORIES.length).toBeGreaterThanOrEqual(12);
    expect(new Set(DEVICES.map((device) => device.slug)).size).toBe(DEVICES.length);
  });

  it("has 60 people or more with unique handles and addresses, the demo accounts among them", () => {
    const { people } = market;
    expect(people.length).toBeGreaterThanOrEqual(65);
    expect(new Set(people.map((person) => person.handle)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
    expect(
      people.filter((person) => person.demo).map((person) => person.email.split("@")[0]),
    ).toEqual(["seller", "buyer", "rival", "moderator", "admin", "colleague"]);
    for (const person of people) expect(person.handle).toMatch(/^[a-z0-9][a-z0-9_]{2,19}$/);
  });

  it("has 600 listings or more in every state, format and grade", () => {
    expect(listings.length).toBeGreaterThanOrEqual(600);
    expect(new Set(listings.map((listing) => listing.state))).toEqual(new Set(LISTING_STATES));
    expect(new Set(listings.map((listing) => listing.format)).size).toBe(2);
    for (const grade of CONDITIONS)
      expect(listings.some((listing) => listing.condition === grade)).toBe(true);
    expect(new Set(listings.map((listing) => listing.slug)).size).toBe(listings.length);
  });

  it("has auctions that end within half an hour and others in days", () => {
    const left = market.lots.flatMap(({ listing }) =>
      listing.state === "LIVE" && listing.endsAt ? listing.endsAt.getTime() - NOW : [],
    );
    expect(left.every((ms) => ms > 0)).toBe(true);
    expect(left.filter((ms) => ms < 31 * 60_000).length).toBeGreaterThanOrEqual(8);
    expect(left.filter((ms) => ms > 3 * 86_400_000).length).toBeGreaterThanOrEqual(20);
  });

  it("shows every live listing with pictures, and some with four or more", () => {
    const live = listings.filter((listing) => listing.state === "LIVE");
    expect(live.every((listing) => listing.images.length > 0)).toBe(true);
    expect(live.filter((listing) => listing.images.length >= 4).length).toBeGreaterThan(20);
    expect(market.pictures.length).toBeLessThan(900);
  });
});
