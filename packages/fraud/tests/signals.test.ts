import type { MetadataFinding } from "@loopbid/validators";
import { describe, expect, it } from "vitest";
import { duplicateImages } from "../src/signals/duplicate-images.ts";
import { duplicateText } from "../src/signals/duplicate-text.ts";
import { imageMetadata } from "../src/signals/image-metadata.ts";
import { imei } from "../src/signals/imei.ts";
import { newDevice } from "../src/signals/new-device.ts";
import { priceAgainstComparables } from "../src/signals/price-against-comparables.ts";
import { sellerStrikes } from "../src/signals/seller-strikes.ts";
import { sellerHistory } from "../src/signals/seller-history.ts";
import { assessListing, WEIGHTS } from "../src/index.ts";
import { soundFacts } from "./facts.ts";

const DAY_MS = 24 * 3_600_000;

describe("price against comparables", () => {
  const median = { medianCents: 100_000, count: 9 };
  const scoreOf = (cents: number) => priceAgainstComparables(cents, median)?.score ?? 0;

  it("a third of the median is a full score, a mild bargain is none", () => {
    expect(scoreOf(33_000)).toBe(1);
    expect(scoreOf(60_000)).toBe(0);
    expect(scoreOf(95_000)).toBe(0);
  });

  it("never rises with the price below the median", () => {
    const scores = [20_000, 35_000, 40_000, 50_000, 59_000, 61_000, 100_000].map(scoreOf);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("a price far above is worth a look at most", () => {
    expect(scoreOf(500_000)).toBeCloseTo(0.3);
    expect(priceAgainstComparables(500_000, median)?.reason).toBe("price.high");
  });

  it("says nothing about an auction's start or without comparables", () => {
    expect(priceAgainstComparables(null, median)).toBeNull();
    expect(priceAgainstComparables(100, null)).toBeNull();
    expect(priceAgainstComparables(100, { medianCents: 0, count: 3 })).toBeNull();
  });
});

describe("a new device", () => {
  const { seller } = soundFacts();
  const scoreOf = (newDeviceMs: number | null, accountAgeMs = seller.accountAgeMs) =>
    newDevice({ ...seller, newDeviceMs, accountAgeMs })?.score ?? 0;

  it("matters most right after the first sign-in, and not after three days", () => {
    expect(scoreOf(0)).toBe(1);
    expect(scoreOf(DAY_MS)).toBeCloseTo(2 / 3);
    expect(scoreOf(3 * DAY_MS)).toBe(0);
    expect(scoreOf(null)).toBe(0);
  });

  it("matters for settled accounts only, and says nothing to whoever sits there", () => {
    expect(scoreOf(0, 29 * DAY_MS)).toBe(0);
    expect(newDevice({ ...seller, newDeviceMs: 7_200_000 })).toMatchObject({
      reason: null,
      evidence: { kind: "sign-in", newDevice: true, ageHours: 2 },
    });
  });
});

describe("a seller's strikes", () => {
  const { seller } = soundFacts();

  it("count up to three, and claim nothing about chargebacks, which nobody reports", () => {
    expect(sellerStrikes(seller)).toBeNull();
    expect(sellerStrikes({ ...seller, strikeCount: 1 })).toMatchObject({
      score: 1 / 3,
      evidence: { kind: "strikes", strikes: 1 },
    });
    expect(sellerStrikes({ ...seller, strikeCount: 9 })?.score).toBe(1);
    expect(sellerStrikes({ ...seller, strikeCount: 9 })?.evidence).not.toHaveProperty(
      "chargebacks",
    );
  });

  it("do not hold with a new device on top: each is a hint", () => {
    const facts = soundFacts({ seller: { strikeCount: 2, newDeviceMs: DAY_MS } });
    expect(assessListing(facts).verdict).toBe("CLEAR");
  });
});

describe("what picture files say", () => {
  const picture = (...findings: MetadataFinding[]) => ({ key: "one", findings });

  it("an agency's picture is a full score, a stripped file is none", () => {
    expect(imageMetadata([picture("downloaded", "no-camera")])?.score).toBe(1);
    expect(imageMetadata([picture("no-camera"), picture("no-camera")])).toBeNull();
    expect(imageMetadata([])).toBeNull();
  });

  it("one edited picture among honest ones is nothing", () => {
    expect(imageMetadata([picture("edited"), picture(), picture()])).toBeNull();
  });

  it("names each picture's findings, and never holds with a new account alone", () => {
    const pictures = [picture("old"), picture("downloaded", "edited")];
    expect(imageMetadata(pictures)?.evidence).toMatchObject({ findings: { length: 3 } });
    const facts = soundFacts({
      pictures,
      seller: { accountAgeMs: 0, emailVerified: false, soldCount: 0 },
    });
    expect(assessListing(facts).verdict).toBe("CLEAR");
  });
});

describe("duplicate images", () => {
  const match = (distance: number, sameSeller = false) => ({
    listingId: "1".repeat(24),
    key: "own",
    otherKey: "their",
    distance,
    sameSeller,
  });

  it("another seller's picture is a full score, a version of it nearly so, another picture none", () => {
    expect(duplicateImages([match(0)])).toMatchObject({ score: 1, reason: "images.other" });
    expect(duplicateImages([match(6)])?.score).toBe(0.75);
    expect(duplicateImages([match(7)])).toBeNull();
    expect(duplicateImages([])).toBeNull();
  });

  it("the own picture in another listing never holds", () => {
    const own = duplicateImages([match(0, true)]);
    expect(own).toMatchObject({ reason: "images.own" });
    expect(own!.score * 0.7).toBeLessThan(0.5);
  });

  it("shows the strongest matches first, and not a wall of them", () => {
    const many = Array.from({ length: 20 }, () => match(0, true));
    const evidence = duplicateImages([...many, match(5)])?.evidence;
    expect(evidence).toMatchObject({ kind: "images", matches: { length: 8, 0: { distance: 5 } } });
  });
});

describe("duplicate text", () => {
  const { listing } = soundFacts();
  const twin = (description: string, sameSeller = false, identical = false) => ({
    listingId: "1".repeat(24),
    sameSeller,
    title: "Another title",
    description,
    identical,
  });

  it("another seller's description, copied nearly whole, is a full score", () => {
    const copied = listing.description.replace("88 percent", "91 percent");
    expect(duplicateText(listing, [twin(copied)])?.score).toBeGreaterThan(0.75);
    expect(duplicateText(listing, [twin(listing.description, false, true)])?.score).toBe(1);
  });

  it("case, punctuation and spacing do not hide a copy", () => {
    const shouted = listing.description.toUpperCase().replaceAll(",", " !! ");
    expect(duplicateText(listing, [twin(shouted)])?.score).toBe(1);
  });

  it("two people who describe the same model are no copy", () => {
    const other =
      "Selling my iPhone 13 because I got the 15. Battery 88 percent, screen protector since day one, one tiny scratch on the frame. With box, without charger.";
    expect(duplicateText(listing, [twin(other)])).toBeNull();
  });

  it("a seller's own second piece counts less than a stranger's copy", () => {
    const own = duplicateText(listing, [twin(listing.description, true, true)]);
    expect(own?.score).toBeLessThan(0.5);
    expect(own?.reason).toBe("duplicate.own");
  });

  it("short texts repeat by chance", () => {
    const short = { title: "iPad", description: "Works great, ships fast." };
    expect(duplicateText(short, [twin(short.description, false, true)])).toBeNull();
  });

  it("names the most alike of several", () => {
    const copy = { ...twin(listing.description), listingId: "2".repeat(24) };
    const evidence = duplicateText(listing, [
      twin("Something else entirely about a lens"),
      copy,
    ])?.evidence;
    expect(evidence).toMatchObject({ listingId: "2".repeat(24), similarity: 1 });
  });
});

describe("seller history", () => {
  const settled = soundFacts().seller;
  const scoreOf = (changes: Partial<typeof settled>) =>
    sellerHistory({ ...settled, ...changes })?.score ?? 0;

  it("a settled seller with sales gives no signal", () => {
    expect(scoreOf({})).toBe(0);
  });

  it("an account of today weighs more than one of ten days", () => {
    const fresh = { soldCount: 0 };
    expect(scoreOf({ ...fresh, accountAgeMs: 3_600_000 })).toBeGreaterThan(
      scoreOf({ ...fresh, accountAgeMs: 10 * DAY_MS }),
    );
    expect(scoreOf({ ...fresh, accountAgeMs: 30 * DAY_MS })).toBe(0);
  });

  it("thirty listings in a day count, eight do not", () => {
    expect(scoreOf({ publishedLastDay: 8 })).toBe(0);
    expect(scoreOf({ publishedLastDay: 30, soldCount: 0 })).toBe(1);
  });

  it("completed sales vouch for a seller", () => {
    const removed = { removedCount: 2 };
    expect(scoreOf({ ...removed, soldCount: 10 })).toBeLessThan(
      scoreOf({ ...removed, soldCount: 0 }),
    );
  });
});

describe("IMEI", () => {
  const phone = {
    categorySlug: "phones",
    imei: "356938035643809",
    device: { slug: "apple-iphone-13", brand: "Apple", model: "iPhone 13" },
  };
  const use = { listingId: "3".repeat(24), sameSeller: false };

  it("a valid number used once gives no signal", () => {
    expect(imei(phone, [], null)).toBeNull();
  });

  it("a number whose check digit is wrong cannot be one", () => {
    expect(imei({ ...phone, imei: "356938035643808" }, [], null)?.reason).toBe("imei.invalid");
  });

  it("a number on offer by another seller is a full score", () => {
    expect(imei(phone, [{ ...use, sameSeller: true }, use], null)).toMatchObject({
      score: 1,
      reason: "imei.reused",
    });
    expect(imei(phone, [{ ...use, sameSeller: true }], null)?.score).toBeLessThan(0.5);
  });

  it("a number whose type is known as another model is doubted, and says as what", () => {
    const registered = { slug: "apple-iphone-8", brand: "Apple", model: "iPhone 8" };
    const seen = imei(phone, [], registered);
    expect(seen).toMatchObject({
      reason: "imei.other-model",
      evidence: {
        problem: "other-model",
        stated: "Apple iPhone 13",
        registered: "Apple iPhone 8",
      },
    });
    expect(seen!.score * WEIGHTS.imei).toBeGreaterThan(0.5);
    expect(imei(phone, [], phone.device)).toBeNull();
    expect(imei({ ...phone, device: null }, [], registered)).toBeNull();
    expect(imei(phone, [use], registered)?.reason).toBe("imei.reused");
  });

  it("a missing number matters for phones only, and little", () => {
    expect(imei({ ...phone, imei: null }, [], null)?.score).toBeLessThan(0.2);
    expect(imei({ ...phone, categorySlug: "lenses", imei: null }, [], null)).toBeNull();
  });
});
