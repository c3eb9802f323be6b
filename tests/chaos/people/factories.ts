import { cookieName, sealSession } from "@loopbid/auth";
import { randomWord } from "@loopbid/core";
import type { Db, UserRow } from "@loopbid/db";
import { openAuction } from "@loopbid/services";

export const SECRET = "the secret of a test, long enough";

export interface Person {
  userId: string;
  email: string;
  /** The `Cookie` header of this person, signed in to the shop. */
  cookie: string;
}

export async function makePerson(db: Db): Promise<Person> {
  const handle = `u${randomWord(8)}`;
  const at = new Date();
  const row: UserRow = await db.rows.users.insertOne({
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
    createdAt: at,
    updatedAt: at,
  });
  const claims = { userId: row._id, sessionVersion: 1 };
  const token = await sealSession(claims, { app: "web", secret: SECRET });
  const cookie = `${cookieName("web", "session", false)}=${token}`;
  return { userId: row._id, email: row.email, cookie };
}

export interface Lot {
  listingId: string;
  title: string;
  seller: Person;
}

/** A live auction that every bid may extend, by at most `capMs`; so it ends at `endsAt + capMs` once anybody bid. */
export async function makeLot(
  db: Db,
  seller: Person,
  { endsAt, capMs }: { endsAt: number; capMs: number },
): Promise<Lot> {
  const word = randomWord(10);
  const title = `Google Pixel 8 128 GB ${word}`;
  const at = new Date();
  const listing = await db.rows.listings.insertOne({
    slug: `pixel-8-${word}`,
    sellerId: seller.userId,
    state: "LIVE",
    format: "AUCTION",
    version: 1,
    accountHold: false,
    categorySlug: "phones",
    deviceSlug: null,
    brand: "Google",
    title,
    description: "Used for a year in a case. Battery holds a full day. Box and cable included.",
    condition: "GOOD",
    specs: { storage: "128 GB" },
    images: [],
    placeSlug: "austin-tx",
    location: { type: "Point", coordinates: [-97.7431, 30.2672] },
    shippingCents: 900,
    localPickup: true,
    priceCents: 1_000,
    startCents: 1_000,
    reserveCents: null,
    buyNowCents: null,
    durationHours: 24,
    secondChance: true,
    bidCount: 0,
    endsAt: new Date(endsAt),
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
  await openAuction(db.rows, listing._id, {
    sellerId: seller.userId,
    startCents: 1_000,
    reserveCents: null,
    buyNowCents: null,
    startsAt: at.getTime(),
    scheduledEndsAt: endsAt,
    hardCapMs: capMs,
    secondChanceAllowed: true,
  });
  return { listingId: listing._id, title, seller };
}
