import type { ListingRow, UserRow } from "@loopbid/db";
import { newId, toBlock } from "@loopbid/db";
import type { Harness } from "../harness.ts";
import { fillWithOffers } from "./crowd-offers.ts";

const HOUR = 3_600_000;
const STATES: ListingRow["state"][] = ["SOLD", "SOLD", "SOLD", "ENDED", "ENDED", "ENDED", "LIVE"];
const CATEGORIES = ["phones", "laptops", "tablets", "cameras", "consoles", "audio", "drones"];
const BRANDS = ["Apple", "Google", "Sony", "Samsung", "Canon", "Nintendo", "Dell", "Lenovo"];

const numbered = <Row>(count: number, make: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => make(index));

function user(index: number, at: Date): UserRow {
  return {
    _id: newId(),
    email: `crowd${index}@example.test`,
    emailVerifiedAt: at,
    handle: `crowd${index}`,
    name: `Crowd ${index}`,
    passwordHash: null,
    role: "USER",
    status: "ACTIVE",
    sessionVersion: 1,
    bio: null,
    placeSlug: null,
    avatarKey: null,
    suspendedUntil: null,
    limitedUntil: null,
    createdAt: at,
    updatedAt: at,
  };
}

/** So many rows that a planner which may use an index does. */
export async function fillWithCrowd(
  { db, now }: Harness,
  template: ListingRow,
  size = 2_000,
): Promise<void> {
  const { rows } = db;
  const at = (index: number) => new Date(now() - index * 60_000);
  const users = numbered(size, (index) => user(index, at(index)));
  const idOf = (index: number) => users[index % size]!._id;
  const listings = numbered(size, (index): ListingRow => {
    const state = STATES[index % STATES.length]!;
    return {
      ...template,
      _id: newId(),
      slug: `crowd-${index}`,
      sellerId: idOf(index * 7),
      state,
      title: `Thing ${index} of model ${index % 97}`,
      categorySlug: CATEGORIES[index % CATEGORIES.length]!,
      brand: BRANDS[index % BRANDS.length]!,
      deviceSlug: `device-${index % 150}`,
      priceCents: 1_000 + index,
      bidCount: index % 40,
      endsAt: new Date(now() + (state === "LIVE" ? index : -index) * HOUR),
      textHash: `hash${index}`,
      publishedAt: at(index),
      updatedAt: at(index),
      location: { type: "Point", coordinates: [-120 + (index % 50), 30 + (index % 15)] },
    };
  });
  await rows.users.insertMany(users);
  for (let from = 0; from < size; from += 500)
    await rows.listings.insertMany(listings.slice(from, from + 500));
  const { _id: auctionId } = template;
  const auction = (await rows.auctions.findOne({ _id: auctionId }))!;
  await rows.auctions.insertMany(
    listings.map(({ _id }, index) => ({
      ...auction,
      _id,
      status: index % 7 === 6 ? ("LIVE" as const) : ("ENDED_SOLD" as const),
      effectiveEndsAt: new Date(now() + index * HOUR),
    })),
  );
  const bid = {
    kind: "BID",
    maxCents: 5_000,
    priceCents: 5_000,
    leaderId: null,
    bidCount: 1,
    reserveMet: true,
    effectiveEndsAt: at(0),
    extended: false,
    salt: null,
    commitment: null,
    previousHash: "",
    hash: "",
    retracts: [],
    reason: null,
  };
  await rows.bid_blocks.insertMany(
    listings.map(({ _id }, index) =>
      toBlock([
        {
          ...bid,
          auctionId: _id,
          seq: 1,
          bidderId: idOf(index),
          idempotencyKey: `crowd-key-${index}`,
          at: at(index),
        },
      ]),
    ),
  );
  await rows.orders.insertMany(
    listings.map(({ _id, sellerId }, index) => ({
      listingId: _id,
      sellerId,
      buyerId: idOf(index),
      cents: 5_000,
      feeCents: 250,
      source: "AUCTION" as const,
      state: "PAID" as const,
      active: true,
      remindersSent: 0,
      cancelReason: null,
      payBy: at(0),
      createdAt: at(index),
      updatedAt: at(index),
    })),
  );
  await rows.second_chance_offers.insertMany(
    listings.map(({ _id, sellerId }, index) => ({
      listingId: _id,
      sellerId,
      bidderId: idOf(index),
      cents: 5_000,
      state: "EXPIRED" as const,
      expiresAt: at(0),
      closedAt: at(0),
      createdAt: at(index),
    })),
  );
  await fillWithOffers(rows, size, idOf);
  await rows.watches.insertMany(
    listings.map(({ _id }, index) => ({
      userId: idOf(index),
      listingId: _id,
      priceCents: 1_000,
      toldCents: 1_000,
      createdAt: at(index),
    })),
  );
  await rows.price_offers.insertMany(
    listings.map(({ _id, sellerId }, index) => ({
      threadId: newId(),
      listingId: _id,
      buyerId: idOf(index),
      sellerId,
      by: "BUYER" as const,
      cents: 5_000,
      state: "DECLINED" as const,
      counterToId: null,
      orderId: null,
      automatic: false,
      idempotencyKey: `crowd-offer-${index}`,
      expiresAt: at(index),
      closedAt: at(index),
      createdAt: at(index),
    })),
  );
  await rows.view_counts.insertMany(
    listings.map((_, index) => ({ at: new Date(now() - index * HOUR), shard: 0, views: 1 })),
  );
  await rows.blocks.insertMany(
    listings.map(({ _id }, index) => ({
      blockerId: idOf(index),
      blockedId: idOf(index + 1),
      listingId: _id,
      createdAt: at(index),
    })),
  );
  await rows.fraud_checks.insertMany(
    listings.map(({ _id }, index) => ({
      listingId: _id,
      listingVersion: 1,
      modelVersion: "none",
      weightsVersion: "1",
      score: 0,
      verdict: "CLEAR" as const,
      signals: [],
      reasons: [],
      priceBand: null,
      shadow: null,
      createdAt: at(index),
    })),
  );
  await rows.moderation_actions.insertMany(
    listings.map(({ _id }, index) => ({
      listingId: _id,
      moderatorId: idOf(index),
      decision: "REMOVE" as const,
      reason: "none",
      statement: "",
      fraudCheckId: null,
      labels: [],
      read: null,
      createdAt: at(index),
    })),
  );
  await rows.uploads.insertMany(
    listings.map((_, index) => ({
      key: `crowdupload${String(index).padStart(13, "0")}`,
      ownerId: idOf(index),
      width: 1,
      height: 1,
      bytes: 1,
      sha256: "",
      perceptualHash: null,
      findings: [],
      createdAt: at(index),
    })),
  );
  await rows.fingerprints.insertMany(
    listings.map(({ _id }, index) => ({
      _id,
      textBands: [`text${index}`, `text${index + 1}`],
      imageBands: [`image${index}`],
      updatedAt: at(index),
    })),
  );
  await rows.tokens.insertMany(
    users.map(({ _id }, index) => ({
      userId: _id,
      kind: "PASSWORD_RESET" as const,
      hash: `crowd${index}`,
      expiresAt: new Date(now() + HOUR),
      usedAt: null,
      createdAt: at(index),
    })),
  );
  await rows.strikes.insertMany(
    users.map(({ _id: userId }, index) => ({
      userId,
      orderId: newId(),
      listingId: listings[index]!._id,
      createdAt: at(index),
    })),
  );
  await rows.sign_ins.insertMany(
    users.map(({ _id: userId }, index) => ({
      userId,
      device: `device${index}`,
      firstAt: at(index),
      lastAt: at(index),
    })),
  );
  await rows.accounts.insertMany(
    users.map(({ _id }, index) => ({
      userId: _id,
      provider: "github",
      providerAccountId: `crowd${index}`,
      createdAt: at(index),
    })),
  );
}
