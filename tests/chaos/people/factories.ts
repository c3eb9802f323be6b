import { cookieName, sealSession } from "@loopbid/auth";
import type { Db } from "@loopbid/db";
import { openAuction } from "@loopbid/services";
import { newListing, newUser } from "../../integration/factories.ts";

export const SECRET = "the secret of a test, long enough";

export interface Person {
  userId: string;
  email: string;
  /** The `Cookie` header of this person, signed in to the shop. */
  cookie: string;
}

export async function makePerson(db: Db): Promise<Person> {
  const row = await db.rows.users.insertOne(newUser(new Date()));
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
  const at = new Date();
  const startCents = 1_000;
  const terms = { priceCents: startCents, startCents, endsAt: new Date(endsAt) };
  const listing = await db.rows.listings.insertOne(newListing(at, seller.userId, terms));
  await openAuction(db.rows, listing._id, {
    sellerId: seller.userId,
    startCents,
    reserveCents: null,
    buyNowCents: null,
    startsAt: at.getTime(),
    scheduledEndsAt: endsAt,
    hardCapMs: capMs,
    secondChanceAllowed: true,
  });
  return { listingId: listing._id, title: listing.title, seller };
}
