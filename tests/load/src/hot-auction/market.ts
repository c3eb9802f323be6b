import { createRedis } from "@loopbid/core";
import { type Db, newId, readLedger } from "@loopbid/db";
import { openAuction, termsFromListing, verifyStored } from "@loopbid/services";
import { auctionEvents, topicOf } from "@loopbid/realtime";

const HOUR_MS = 3_600_000;

/** Users that may bid. */
export async function makeBidders(db: Db, count: number): Promise<string[]> {
  const at = new Date();
  const users = await db.rows.users.insertMany(
    Array.from({ length: count }, () => {
      const handle = `load_${newId()}`;
      return {
        email: `${handle}@example.test`,
        emailVerifiedAt: at,
        handle,
        name: handle,
        passwordHash: null,
        role: "USER" as const,
        status: "ACTIVE" as const,
        sessionVersion: 1,
        bio: null,
        placeSlug: null,
        avatarKey: null,
        createdAt: at,
        updatedAt: at,
      };
    }),
  );
  return users.map(({ _id }) => _id);
}

/** Live auctions that start at one dollar. */
export async function makeAuctions(db: Db, count: number): Promise<string[]> {
  const sellerId = newId();
  const at = new Date();
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const listing = await db.rows.listings.insertOne({
      slug: `load-${newId()}`,
      sellerId,
      state: "LIVE",
      format: "AUCTION",
      version: 1,
      accountHold: false,
      categorySlug: "phones",
      deviceSlug: null,
      brand: "Google",
      title: "Google Pixel 8 128 GB",
      description: "Used for a year in a case.",
      condition: "GOOD",
      specs: {},
      images: [],
      placeSlug: null,
      location: null,
      shippingCents: null,
      localPickup: true,
      priceCents: 100,
      startCents: 100,
      reserveCents: null,
      buyNowCents: null,
      durationHours: 72,
      secondChance: false,
      bidCount: 0,
      endsAt: new Date(at.getTime() + 72 * HOUR_MS),
      watcherCount: 0,
      viewCount: 0,
      notice: null,
      textHash: null,
      pendingSince: null,
      publishedAt: at,
      closedAt: null,
      createdAt: at,
      updatedAt: at,
    });
    await openAuction(db.rows, listing._id, termsFromListing(listing, at.getTime()));
    ids.push(listing._id);
  }
  return ids;
}

/** How many bids the auctions' ledgers prove; fails where one does not verify or its last event was not published. */
export async function proveAll(
  db: Db,
  redisUrl: string,
  auctionIds: readonly string[],
): Promise<number> {
  const redis = createRedis(redisUrl, "request");
  let bids = 0;
  for (const auctionId of auctionIds) {
    const auction = (await db.rows.auctions.findOne({ _id: auctionId }))!;
    const rows = await readLedger(db.rows, auctionId);
    const verdict = verifyStored(auction, rows);
    if (!verdict.ok || rows.length !== auction.seq) throw new Error(`${auctionId} does not verify`);
    const history = `history:${topicOf(auctionEvents, auctionId)}`;
    const told = await redis.xrevrange(history, "+", "-", "COUNT", auctionEvents.history);
    const seqs = told.map(([, fields]) => {
      const event = JSON.parse(fields[1]!) as { head: { seq: number } };
      return event.head.seq;
    });
    if (Math.max(0, ...seqs) !== rows.length) throw new Error(`${auctionId} misses events`);
    bids += rows.length;
  }
  redis.disconnect();
  return bids;
}
