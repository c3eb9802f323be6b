import { randomWord } from "@loopbid/core";
import { type Db, type ListingRow, newId, type UserRow } from "@loopbid/db";
import { openAuction, termsFromListing, type UserActor } from "@loopbid/services";

/** What making rows takes; a harness has it. */
export interface Workshop {
  db: Db;
  now(): number;
}

export interface Person {
  row: UserRow;
  actor: UserActor;
}

/** A user as stored, verified at `at` unless told otherwise. */
export function newUser(at: Date, overrides: Partial<UserRow> = {}): UserRow {
  const handle = `u${randomWord(10)}`;
  return {
    _id: newId(),
    email: `${handle}@example.test`,
    emailVerifiedAt: at,
    handle,
    name: `Person ${handle}`,
    passwordHash: null,
    role: "USER",
    status: "ACTIVE",
    sessionVersion: 1,
    bio: null,
    placeSlug: "austin-tx",
    avatarKey: null,
    suspendedUntil: null,
    limitedUntil: null,
    createdAt: at,
    updatedAt: at,
    ...overrides,
  };
}

/** A user that is already verified, unless told otherwise. */
export async function makePerson(
  harness: Workshop,
  overrides: Partial<UserRow> = {},
): Promise<Person> {
  const row = await harness.db.rows.users.insertOne(newUser(new Date(harness.now()), overrides));
  const { _id: userId, role, emailVerifiedAt } = row;
  return {
    row,
    actor: {
      kind: "user",
      userId,
      handle: row.handle,
      role,
      emailVerified: emailVerifiedAt !== null,
    },
  };
}

/** A complete listing as stored; without overrides a live auction's that starts at $100. */
export function newListing(
  at: Date,
  sellerId: string,
  overrides: Partial<ListingRow> = {},
): ListingRow {
  const word = randomWord(8);
  return {
    _id: newId(),
    slug: `pixel-8-${word}`,
    sellerId,
    state: "LIVE",
    format: "AUCTION",
    version: 1,
    categorySlug: "phones",
    deviceSlug: null,
    brand: "Google",
    title: `Google Pixel 8 128 GB ${word}`,
    description: "Used for a year in a case. Battery holds a full day. Box and cable included.",
    condition: "GOOD",
    specs: { storage: "128 GB" },
    images: [
      {
        key: `image${word}${word}`,
        width: 1200,
        height: 900,
        sha256: "0".repeat(64),
        perceptualHash: null,
      },
    ],
    placeSlug: "austin-tx",
    location: { type: "Point", coordinates: [-97.7431, 30.2672] },
    shippingCents: 900,
    localPickup: true,
    priceCents: 10_000,
    startCents: 10_000,
    reserveCents: null,
    buyNowCents: null,
    durationHours: 72,
    secondChance: true,
    takesOffers: false,
    autoAcceptCents: null,
    autoDeclineCents: null,
    bidCount: 0,
    endsAt: null,
    watcherCount: 0,
    viewCount: 0,
    notice: null,
    accountHold: false,
    textHash: null,
    pendingSince: null,
    relistedFromId: null,
    publishedAt: at,
    closedAt: null,
    createdAt: at,
    updatedAt: at,
    ...overrides,
  };
}

/** A complete listing in any state; without overrides a live auction's listing that starts at $100. */
export function makeListing(
  harness: Workshop,
  sellerId: string,
  overrides: Partial<ListingRow> = {},
): Promise<ListingRow> {
  const at = new Date(harness.now());
  return harness.db.rows.listings.insertOne(newListing(at, sellerId, overrides));
}

/** A live auction that started now. */
export async function makeAuction(
  harness: Workshop,
  sellerId: string,
  overrides: Partial<ListingRow> = {},
): Promise<ListingRow> {
  const listing = await makeListing(harness, sellerId, overrides);
  const terms = termsFromListing(listing, harness.now());
  const auction = await openAuction(harness.db.rows, listing._id, terms);
  await harness.db.rows.listings.updateOne(
    { _id: listing._id },
    { $set: { endsAt: auction.effectiveEndsAt } },
  );
  return { ...listing, endsAt: auction.effectiveEndsAt };
}
