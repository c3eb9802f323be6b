import type { Db } from "@loopbid/db";
import { DAY_MS, floorHour, HOUR_MS } from "@loopbid/domain";
import { type Document, ObjectId } from "mongodb";
import { dice } from "../../../integration/analytics/market.ts";

export interface YearOptions {
  listings: number;
  /** Epoch ms. */
  now: number;
  say(message: string): void;
}

/** How many rows there are of each kind. */
export type YearRows = Record<"listings" | "bids" | "orders" | "watches" | "checks", number>;

const YEAR_DAYS = 364;
const BATCH = 2_000;
const USERS_EVERY = 20;

type Collection =
  | "listings"
  | "bid_blocks"
  | "orders"
  | "watches"
  | "fraud_checks"
  | "moderation_actions"
  | "users"
  | "view_counts";

/** Rows wait here until there are enough for one call. */
class Loader {
  readonly #db: Db;
  readonly #waiting = new Map<Collection, Document[]>();

  constructor(db: Db) {
    this.#db = db;
  }

  async add(name: Collection, row: Document): Promise<void> {
    const rows = this.#waiting.get(name) ?? [];
    this.#waiting.set(name, rows);
    rows.push(row);
    if (rows.length >= BATCH) await this.#flush(name, rows);
  }

  async end(): Promise<void> {
    for (const [name, rows] of this.#waiting) await this.#flush(name, rows);
  }

  async #flush(name: Collection, rows: Document[]): Promise<void> {
    const batch = rows.splice(0);
    if (batch.length > 0) await this.#db.rows[name].driver.insertMany(batch, { ordered: false });
  }
}

/**
 * A year of a marketplace, row by row, with only the fields that figures are made of: half the listings sell, each has
 * bids of a few people, watchers and a check. The same in every run but for the ids.
 */
export async function fillYear(db: Db, { listings, now, say }: YearOptions): Promise<YearRows> {
  const random = dice(1);
  const loader = new Loader(db);
  const made: YearRows = { listings: 0, bids: 0, orders: 0, watches: 0, checks: 0 };
  const start = now - YEAR_DAYS * DAY_MS;
  const people = Array.from({ length: Math.max(20, Math.floor(listings / USERS_EVERY)) }, () => {
    return new ObjectId();
  });
  for (const [index, _id] of people.entries()) {
    // The first is there before the first listing.
    const createdAt = new Date(start - HOUR_MS + (index && random.next()) * YEAR_DAYS * DAY_MS);
    const name = `y${index}`;
    await loader.add("users", {
      _id,
      email: `${name}@example.test`,
      handle: name,
      status: "ACTIVE",
      createdAt,
      emailVerifiedAt: createdAt,
    });
  }
  for (let index = 0; index < listings; index += 1) {
    const publishedAt = start + (index / listings) * (YEAR_DAYS * DAY_MS - HOUR_MS);
    await addListing(loader, made, random, { index, publishedAt, people, now });
    if ((index + 1) % 50_000 === 0) say(`dashboard: ${index + 1} listings of ${listings}`);
  }
  for (let at = floorHour(start); at < now; at += HOUR_MS)
    for (let shard = 0; shard < 8; shard += 1)
      await loader.add("view_counts", { at: new Date(at), shard, views: 1 + random.int(200) });
  await loader.end();
  return made;
}

interface NewListing {
  index: number;
  publishedAt: number;
  people: readonly ObjectId[];
  now: number;
}

async function addListing(
  loader: Loader,
  made: YearRows,
  random: ReturnType<typeof dice>,
  { index, publishedAt, people, now }: NewListing,
): Promise<void> {
  const _id = new ObjectId();
  const closes = publishedAt + (1 + random.next() * 6) * DAY_MS;
  const closed = closes < now;
  const state = closed ? random.pick(["SOLD", "ENDED"]) : "LIVE";
  const sellerId = random.pick(people);
  await loader.add("listings", {
    _id,
    slug: `year-${index}`,
    sellerId,
    state,
    publishedAt: new Date(publishedAt),
    closedAt: closed ? new Date(closes) : null,
    updatedAt: new Date(publishedAt),
  });
  made.listings += 1;
  const until = Math.min(closes, now);
  const during = () => new Date(Math.floor(publishedAt + random.next() * (until - publishedAt)));
  const bidders = Array.from({ length: random.int(4) }, () => random.pick(people));
  for (const [seq, bidderId] of bidders.entries()) {
    const at = during();
    const entries = Array.from({ length: 1 + random.int(2) }, () => ({
      kind: "BID",
      bidderId: bidderId.toHexString(),
      at,
    }));
    const firstSeq = seq * 10 + 1;
    await loader.add("bid_blocks", {
      auctionId: _id,
      firstSeq,
      lastSeq: firstSeq + entries.length - 1,
      bidderIds: [bidderId],
      keys: [`year-${firstSeq}`],
      lastAt: at,
      entries,
    });
    made.bids += entries.length;
    if (bidders.indexOf(bidderId) !== seq) continue;
    await loader.add("watches", { userId: bidderId, listingId: _id, createdAt: at });
    made.watches += 1;
  }
  const createdAt = new Date(publishedAt);
  const verdict = random.chance(0.03) ? "REVIEW" : "CLEAR";
  const check = { _id: new ObjectId(), listingId: _id, listingVersion: 1, verdict, createdAt };
  await loader.add("fraud_checks", check);
  made.checks += 1;
  if (verdict === "REVIEW")
    await loader.add("moderation_actions", {
      decision: random.pick(["APPROVE", "REMOVE"]),
      fraudCheckId: check._id,
      listingId: _id,
      createdAt: new Date(Math.min(now - 1, publishedAt + 2 * HOUR_MS)),
    });
  if (state !== "SOLD") return;
  await loader.add("orders", {
    listingId: _id,
    cents: 1_000 + random.int(80_000),
    source: random.pick(["AUCTION", "BUY_NOW", "OFFER"]),
    state: random.pick(["PAID", "SHIPPED", "COMPLETED", "CANCELLED"]),
    active: false,
    createdAt: new Date(closes),
    updatedAt: new Date(closes),
  });
  made.orders += 1;
}
