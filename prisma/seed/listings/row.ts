import { idOf, type ListingRow } from "@loopbid/db";
import { placeBySlug } from "@loopbid/domain";
import type { Condition } from "@loopbid/domain";
import { textHash } from "@loopbid/services";
import { slugOf } from "../devices/index.ts";
import type { Device } from "../devices/index.ts";
import { wordFor } from "../ids.ts";
import type { Person } from "../people/index.ts";
import type { Random } from "../random.ts";
import type { Specs } from "./specs.ts";
import type { Times } from "./times.ts";

const heavyFamilies = new Set(["tv", "monitor", "tower", "all-in-one", "turntable"]);

/** Whether it ships, for what (cents), and whether it can be fetched. */
export function delivery(
  device: Device,
  dice: Random,
): { shippingCents: number | null; localPickup: boolean } {
  const heavy = heavyFamilies.has(device.art.family);
  if (dice.chance(heavy ? 0.45 : 0.05)) return { shippingCents: null, localPickup: true };
  const free = dice.chance(0.3);
  return {
    shippingCents: free
      ? 0
      : dice.int(heavy ? 22 : 5, heavy ? 48 : 16) * 100 - dice.pick([0, 5, 50]),
    localPickup: dice.chance(0.55),
  };
}

type Facts = {
  key: string;
  seller: Person;
  device: Device;
  grade: Condition;
  specs: Specs;
  title: string;
  description: string;
  times: Times;
  state: ListingRow["state"];
  format: ListingRow["format"];
  priceCents: number;
};

const at = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

const stem = (title: string): string =>
  slugOf(title.normalize("NFKD").replace(/\p{M}/gu, ""))
    .slice(0, 70)
    .replace(/-[^-]*$/, (tail) => (title.length > 70 ? "" : tail)) || "listing";

/** A listing's row, still without pictures, auction and watchers. */
export function listingRow(facts: Facts, dice: Random): ListingRow {
  const {
    key,
    seller,
    device,
    grade,
    specs,
    title,
    description,
    times,
    state,
    format,
    priceCents,
  } = facts;
  const place = placeBySlug(seller.place);
  const updatedAt = times.closedAt ?? times.publishedAt ?? times.submittedAt ?? times.createdAt;
  return {
    _id: idOf(key),
    slug: `${stem(title)}-${wordFor(key, 6)}`,
    sellerId: seller.id,
    state,
    format,
    version: state === "DRAFT" ? dice.int(0, 4) : dice.int(1, 3),
    categorySlug: device.category,
    deviceSlug: device.slug,
    brand: device.brand,
    title,
    description,
    condition: grade,
    specs: specs as never,
    images: [],
    placeSlug: seller.place,
    location: place ? { type: "Point", coordinates: [place.lng, place.lat] } : null,
    ...delivery(device, dice),
    priceCents,
    startCents: null,
    reserveCents: null,
    buyNowCents: null,
    durationHours: times.durationHours,
    secondChance: dice.chance(0.6),
    takesOffers: false,
    autoAcceptCents: null,
    autoDeclineCents: null,
    bidCount: 0,
    endsAt: null,
    watcherCount: 0,
    viewCount:
      times.publishedAt === null ? 0 : dice.int(4, 60) + Math.round(dice.next() ** 3 * 900),
    notice: null,
    accountHold: false,
    textHash: state === "DRAFT" ? null : textHash({ title, description }),
    pendingSince: state === "PENDING_REVIEW" || state === "HELD" ? at(times.submittedAt) : null,
    relistedFromId: null,
    publishedAt: at(times.publishedAt),
    closedAt: at(times.closedAt),
    createdAt: new Date(times.createdAt),
    updatedAt: new Date(updatedAt),
  };
}
