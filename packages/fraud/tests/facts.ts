import type { ListingFacts } from "@loopbid/services";

const DAY_MS = 24 * 3_600_000;

/** A sound listing of a settled seller; each test changes what it is about. */
export function soundFacts(
  changes: {
    listing?: Partial<ListingFacts["listing"]>;
    seller?: Partial<ListingFacts["seller"]>;
    comparables?: ListingFacts["comparables"];
    twins?: ListingFacts["twins"];
    pictures?: ListingFacts["pictures"];
    lookalikes?: ListingFacts["lookalikes"];
    imeiUses?: ListingFacts["imeiUses"];
    registered?: ListingFacts["registered"];
  } = {},
): ListingFacts {
  return {
    listing: {
      id: "0".repeat(24),
      version: 1,
      title: "iPhone 13 128 GB, midnight",
      description:
        "Bought new in 2022 and always in a case. Battery at 88 percent, screen without a scratch, a small mark near the port that you see in picture three. Comes with the box and a cable.",
      categorySlug: "phones",
      condition: "GOOD",
      format: "FIXED_PRICE",
      askingCents: 40_000,
      imei: "356938035643809",
      device: { slug: "apple-iphone-13", brand: "Apple", model: "iPhone 13" },
      ...changes.listing,
    },
    comparables:
      changes.comparables === undefined ? { medianCents: 41_000, count: 12 } : changes.comparables,
    twins: changes.twins ?? [],
    pictures: changes.pictures ?? [],
    lookalikes: changes.lookalikes ?? [],
    imeiUses: changes.imeiUses ?? [],
    registered: changes.registered ?? null,
    seller: {
      accountAgeMs: 400 * DAY_MS,
      emailVerified: true,
      soldCount: 12,
      removedCount: 0,
      publishedLastDay: 1,
      strikeCount: 0,
      newDeviceMs: null,
      ...changes.seller,
    },
  };
}
