import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canOrderTransition,
  deviceOfTac,
  distanceKm,
  isImei,
  maskBidder,
  ORDER_STATES,
  placeBySlug,
  PLACES,
  tacOf,
} from "../src/index.ts";

describe("an order", () => {
  it("is paid before it is shipped or completed", () => {
    expect(canOrderTransition("AWAITING_PAYMENT", "PAID")).toBe(true);
    expect(canOrderTransition("AWAITING_PAYMENT", "SHIPPED")).toBe(false);
    expect(canOrderTransition("AWAITING_PAYMENT", "COMPLETED")).toBe(false);
  });

  it("that is completed or cancelled stays so", () => {
    for (const next of ORDER_STATES) {
      expect(canOrderTransition("COMPLETED", next) || canOrderTransition("CANCELLED", next)).toBe(
        false,
      );
    }
  });
});

describe("an IMEI", () => {
  it("has fifteen digits of which the last is the Luhn check digit", () => {
    expect(isImei("490154203237518")).toBe(true);
    expect(isImei("49 015420 323751 8")).toBe(true);
    expect(["490154203237519", "49015420323751", "4901542032375180", "abc", ""].some(isImei)).toBe(
      false,
    );
    expect(isImei("000000000000000")).toBe(false);
  });

  it("with one digit changed is never valid", () => {
    const valid = "490154203237518";
    fc.assert(
      fc.property(fc.nat(14), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(valid[at]) + by) % 10;
        expect(isImei(valid.slice(0, at) + digit + valid.slice(at + 1))).toBe(false);
      }),
    );
  });

  it("names the model that sales by three sellers agree on, and none before", () => {
    const sale = (deviceSlug: string | null, sellerId: string) => ({ deviceSlug, sellerId });
    const three = ["ann", "bob", "cy"].map((seller) => sale("iphone-13", seller));
    expect(tacOf("35-693803-564380-9")).toBe("35693803");
    expect(deviceOfTac(three)).toBe("iphone-13");
    expect(deviceOfTac([...three, sale(null, "dee")])).toBe("iphone-13");
    expect(deviceOfTac(three.slice(1))).toBeNull();
    expect(deviceOfTac([])).toBeNull();
    expect(deviceOfTac([...three, sale("pixel-8", "dee")])).toBeNull();
  });

  it("is not taught by one seller with many sales, and one slip does not undo what many say", () => {
    const alone = Array.from({ length: 20 }, () => ({ deviceSlug: "pixel-8", sellerId: "ann" }));
    expect(deviceOfTac(alone)).toBeNull();
    const many = Array.from({ length: 20 }, (_, at) => ({
      deviceSlug: "iphone-13",
      sellerId: `seller ${at}`,
    }));
    expect(deviceOfTac([...many, { deviceSlug: "pixel-8", sellerId: "dee" }])).toBe("iphone-13");
  });
});

it("a bidder's handle shows its ends only", () => {
  expect(["maria", "bob", "al", "x", ""].map(maskBidder)).toEqual([
    "m***a",
    "b***b",
    "a***",
    "x***",
    "***",
  ]);
  expect(maskBidder("🦊abc🐙")).toBe("🦊***🐙");
});

describe("places", () => {
  it("are some sixty, each slug once", () => {
    expect(PLACES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(PLACES.map((place) => place.slug)).size).toBe(PLACES.length);
  });

  it("lie as far apart as they do on the map", () => {
    const [austin, dallas, york] = ["austin-tx", "dallas-tx", "new-york-ny"].map(placeBySlug);
    expect(distanceKm(austin!, dallas!)).toBeGreaterThan(285);
    expect(distanceKm(austin!, dallas!)).toBeLessThan(300);
    expect(distanceKm(austin!, york!)).toBeCloseTo(distanceKm(york!, austin!), 9);
    expect(distanceKm(york!, york!)).toBe(0);
    expect(placeBySlug("atlantis")).toBeNull();
  });
});
