import {
  type BidRow,
  type FraudCheckRow,
  type ListingRow,
  type ModerationActionRow,
  newId,
  type OrderRow,
  type PriceOfferRow,
  toBlocks,
  type UserRow,
  type ViewCountRow,
  type WatchRow,
} from "@loopbid/db";
import { DAY_MS, floorHour, HOUR_MS } from "@loopbid/domain";
import { newListing, newUser, type Workshop } from "../factories.ts";

/** All rows of a small marketplace, as they were inserted. */
export interface Market {
  users: UserRow[];
  listings: ListingRow[];
  bids: BidRow[];
  orders: OrderRow[];
  watches: WatchRow[];
  offers: PriceOfferRow[];
  views: ViewCountRow[];
  checks: FraudCheckRow[];
  actions: ModerationActionRow[];
}

/** The same numbers for the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (most: number) => Math.floor(next() * (most + 1));
  const pick = <T>(items: readonly T[]): T => items[int(items.length - 1)]!;
  return { next, int, pick, chance: (share: number) => next() < share };
}

type Dice = ReturnType<typeof dice>;

function bid(auctionId: string, seq: number, bidderId: string, at: Date, kind: string): BidRow {
  return {
    auctionId,
    seq,
    kind,
    bidderId,
    maxCents: 10_000 + seq,
    priceCents: 10_000 + seq,
    leaderId: bidderId,
    bidCount: seq,
    reserveMet: true,
    effectiveEndsAt: at,
    extended: false,
    idempotencyKey: kind === "BID" ? `key-${auctionId}-${seq}` : null,
    salt: null,
    commitment: null,
    previousHash: "",
    hash: "",
    retracts: [],
    reason: null,
    at,
  };
}

function bidsOf(random: Dice, listing: ListingRow, people: readonly UserRow[], until: number) {
  const from = listing.publishedAt!.getTime();
  const times = Array.from({ length: random.int(12) }, () => from + random.next() * (until - from));
  times.sort((a, b) => a - b);
  return times.map((at, index) =>
    bid(
      listing._id,
      index + 1,
      random.pick(people)._id,
      new Date(Math.floor(at)),
      random.chance(0.1) ? "RETRACTION" : "BID",
    ),
  );
}

function closing(random: Dice, publishedAt: number, now: number): Partial<ListingRow> {
  const closedAt = publishedAt + Math.floor(random.next() * 4 * DAY_MS);
  if (closedAt >= now) return { state: random.pick(["LIVE", "HELD"] as const) };
  return { state: random.pick(["SOLD", "SOLD", "ENDED", "REMOVED"]), closedAt: new Date(closedAt) };
}

function orderOf(random: Dice, listing: ListingRow, buyerId: string): OrderRow {
  const state = random.pick([
    "AWAITING_PAYMENT",
    "PAID",
    "SHIPPED",
    "COMPLETED",
    "CANCELLED",
  ] as const);
  return {
    _id: newId(),
    listingId: listing._id,
    sellerId: listing.sellerId,
    buyerId,
    cents: 1_000 + random.int(300_000),
    feeCents: 0,
    source: random.pick(["AUCTION", "BUY_NOW", "SECOND_CHANCE", "OFFER"] as const),
    state,
    active: state !== "CANCELLED",
    payBy: listing.closedAt!,
    remindersSent: 0,
    cancelReason: null,
    createdAt: listing.closedAt!,
    updatedAt: listing.closedAt!,
  };
}

/** Days of a marketplace up to `now` (epoch ms), in memory. */
export function randomMarket(seed: number, now: number, days: number): Market {
  const random = dice(seed);
  const start = now - days * DAY_MS;
  const at = () => new Date(start + Math.floor(random.next() * days * DAY_MS));
  const users = Array.from({ length: 25 }, () => {
    const createdAt = at();
    const later = new Date(createdAt.getTime() + random.int(20) * HOUR_MS);
    const emailVerifiedAt = random.chance(0.7) && later.getTime() < now ? later : null;
    return newUser(createdAt, { emailVerifiedAt, status: random.pick(["ACTIVE", "SUSPENDED"]) });
  });
  const market: Market = {
    users,
    listings: [],
    bids: [],
    orders: [],
    watches: [],
    offers: [],
    views: [],
    checks: [],
    actions: [],
  };
  for (let count = 0; count < 80; count += 1) addListing(market, random, at(), now);
  for (let hour = floorHour(start); hour < now; hour += 7 * HOUR_MS)
    for (const shard of [0, 3])
      market.views.push({ _id: newId(), at: new Date(hour), shard, views: 1 + random.int(40) });
  return market;
}

function addListing(market: Market, random: Dice, publishedAt: Date, now: number): void {
  const { users } = market;
  const seller = random.pick(users);
  const draft = random.chance(0.1);
  const listing = newListing(publishedAt, seller._id, {
    ...(draft ? { state: "DRAFT", publishedAt: null } : closing(random, +publishedAt, now)),
  });
  market.listings.push(listing);
  if (draft) return;
  const until = listing.closedAt?.getTime() ?? now;
  const during = () => new Date(Math.floor(+publishedAt + random.next() * (until - +publishedAt)));
  market.bids.push(...bidsOf(random, listing, users, until));
  if (listing.state === "SOLD")
    market.orders.push(orderOf(random, listing, random.pick(users)._id));
  for (const { _id: userId } of users.filter(() => random.chance(0.1)))
    market.watches.push({
      _id: newId(),
      userId,
      listingId: listing._id,
      priceCents: null,
      toldCents: null,
      createdAt: during(),
    });
  if (random.chance(0.4)) addOffer(market, random, listing, during());
  addCheck(market, random, listing, during(), now);
}

function addOffer({ users, offers }: Market, random: Dice, listing: ListingRow, createdAt: Date) {
  offers.push({
    _id: newId(),
    threadId: newId(),
    listingId: listing._id,
    buyerId: random.pick(users)._id,
    sellerId: listing.sellerId,
    by: random.pick(["BUYER", "SELLER"]),
    cents: 5_000,
    state: "DECLINED",
    counterToId: null,
    orderId: null,
    automatic: false,
    idempotencyKey: newId(),
    expiresAt: createdAt,
    closedAt: createdAt,
    createdAt,
  });
}

function addCheck(
  { checks, actions, users }: Market,
  random: Dice,
  { _id: listingId }: ListingRow,
  createdAt: Date,
  now: number,
): void {
  const check: FraudCheckRow = {
    _id: newId(),
    listingId,
    listingVersion: 1,
    modelVersion: "m",
    weightsVersion: "w",
    score: 0.5,
    verdict: random.pick(["CLEAR", "REVIEW", "BLOCK"]),
    signals: [],
    shadow: null,
    reasons: [],
    priceBand: null,
    createdAt,
  };
  checks.push(check);
  const decidedAt = new Date(createdAt.getTime() + random.int(30) * HOUR_MS);
  if (decidedAt.getTime() > now || random.chance(0.3)) return;
  actions.push({
    _id: newId(),
    listingId,
    moderatorId: random.pick(users)._id,
    decision: random.pick(["APPROVE", "REMOVE"]),
    reason: "none",
    statement: "",
    fraudCheckId: random.chance(0.9) ? check._id : null,
    labels: [],
    read: null,
    createdAt: decidedAt,
  });
}

export async function insertMarket({ db }: Workshop, market: Market): Promise<void> {
  const { rows } = db;
  const byAuction = Map.groupBy(market.bids, ({ auctionId }) => auctionId);
  await rows.users.insertMany(market.users);
  await rows.listings.insertMany(market.listings);
  await rows.bid_blocks.insertMany([...byAuction.values()].flatMap(toBlocks));
  await rows.orders.insertMany(market.orders);
  await rows.watches.insertMany(market.watches);
  await rows.price_offers.insertMany(market.offers);
  await rows.view_counts.insertMany(market.views);
  await rows.fraud_checks.insertMany(market.checks);
  await rows.moderation_actions.insertMany(market.actions);
}
