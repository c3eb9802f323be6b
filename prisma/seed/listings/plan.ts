import type { CategorySlug, Condition, ListingFormat, ListingState } from "@loopbid/domain";
import { DEVICES } from "../devices/index.ts";
import type { Device } from "../devices/index.ts";
import type { Person } from "../people/index.ts";
import { random } from "../random.ts";

/** How an honest listing's story goes. */
export type Fate =
  | "LIVE"
  | "SOLD_BY_BIDS"
  | "SOLD_BY_BUY_NOW"
  | "RESERVE_MISSED"
  | "NO_BIDS"
  | "WITHDRAWN"
  | "DRAFT"
  | "PENDING"
  | "HELD"
  | "REMOVED";

export type Plan = {
  key: string;
  device: Device;
  seller: Person;
  grade: Condition;
  format: ListingFormat;
  state: ListingState;
  fate: Fate;
  /** For live auctions: ms until the end. */
  leftMs: number;
  /** Who pushes the price for the seller; nobody in an honest auction. */
  shill?: Person;
  /** How long ago it ended, ms; by chance where it is left out. */
  endedAgoMs?: number;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const wanted: Record<CategorySlug, number> = {
  phones: 15,
  laptops: 11,
  tablets: 7,
  desktops: 4,
  monitors: 6,
  components: 7,
  networking: 4,
  cameras: 9,
  lenses: 6,
  drones: 4,
  headphones: 7,
  audio: 6,
  consoles: 6,
  handhelds: 6,
  smartwatches: 5,
  "tv-home": 6,
};

/** Auctions that end while somebody looks around, in minutes. */
const SOON = [3.5, 5, 7, 9, 12, 15, 18, 22, 26, 30];

const stories: readonly (readonly [Fate, ListingFormat, ListingState, number])[] = [
  ["LIVE", "AUCTION", "LIVE", 178],
  ["LIVE", "FIXED_PRICE", "LIVE", 214],
  ["SOLD_BY_BIDS", "AUCTION", "SOLD", 58],
  ["SOLD_BY_BUY_NOW", "AUCTION", "SOLD", 9],
  ["SOLD_BY_BUY_NOW", "FIXED_PRICE", "SOLD", 46],
  ["RESERVE_MISSED", "AUCTION", "ENDED", 14],
  ["NO_BIDS", "AUCTION", "ENDED", 16],
  ["WITHDRAWN", "FIXED_PRICE", "ENDED", 12],
  ["DRAFT", "AUCTION", "DRAFT", 17],
  ["DRAFT", "FIXED_PRICE", "DRAFT", 19],
  ["PENDING", "FIXED_PRICE", "PENDING_REVIEW", 6],
  ["PENDING", "AUCTION", "PENDING_REVIEW", 4],
  ["HELD", "FIXED_PRICE", "HELD", 8],
  ["REMOVED", "FIXED_PRICE", "REMOVED", 6],
];

const remaining = (index: number, next: () => number): number => {
  const soon = SOON[index];
  if (soon !== undefined) return soon * MINUTE_MS;
  if (index < 40) return Math.round(35 * MINUTE_MS + next() * 9 * HOUR_MS);
  return Math.round(10 * HOUR_MS + next() ** 1.2 * 6.6 * DAY_MS);
};

const grades: readonly (readonly [Condition, number])[] = [
  ["PREMIUM", 2],
  ["EXCELLENT", 5],
  ["GOOD", 6],
  ["FAIR", 3],
  ["FOR_PARTS", 1],
];

/** Earlier devices of a category are the popular ones; every device is offered at least once. */
function chooseDevices(count: number): Device[] {
  const dice = random("devices");
  const rest = Array.from({ length: count - DEVICES.length }, () => {
    const category = dice.weighted(Object.entries(wanted) as [CategorySlug, number][]);
    const all = DEVICES.filter((device) => device.category === category);
    return dice.weighted(all.map((device, i) => [device, all.length + 3 - i] as const));
  });
  return dice.shuffle([...DEVICES, ...rest]);
}

const weightOf = (person: Person): number =>
  person.voice === "shop" ? 4 : person.handle === "sam_sells" ? 1 : person.demo ? 0 : 1;

/** Which honest listings there are: device, seller, grade and story of each. */
export function plans(everyone: readonly Person[]): Plan[] {
  const dice = random("plans");
  const sellers = everyone.filter((person) => !person.crook && weightOf(person) > 0);
  const weights = sellers.map((person) => [person, weightOf(person)] as const);
  const sam = sellers.find((person) => person.handle === "sam_sells");
  const all = stories.flatMap(([fate, format, state, count]) =>
    Array.from({ length: count }, (_, index) => ({ fate, format, state, index })),
  );
  const devices = chooseDevices(all.length);
  return all.map(({ fate, format, state, index }, i) => ({
    key: `lot ${i}`,
    device: devices[i] as Device,
    // The demo seller has a bit of everything, an auction about to end among it.
    seller: sam && (index === 1 || (fate === "LIVE" && index === 4)) ? sam : dice.weighted(weights),
    grade: dice.weighted(grades),
    format,
    state,
    fate,
    leftMs: fate === "LIVE" && format === "AUCTION" ? remaining(index, dice.next) : 0,
  }));
}
