import type { Db, ListingRow } from "@loopbid/db";
import { auctionHead, openAuction, type ServiceContext, type UserActor } from "@loopbid/services";
import { atOnce, rowsOf } from "../database/rows.ts";
import { type Schema, Store } from "../database/store.ts";
import { DirectView } from "../database/views.ts";
import { type Plan, planOf } from "../plan.ts";

export const LISTING_ID = "6b0372530ef8156970c8e20b";
const START_CENTS = 10_000;
/** Before the first step: even a slow clock finds the auction started. */
const ALREADY_RUNS_MS = 10 * 60_000;

function person(index: number): UserActor {
  const userId = `5e${index.toString(16).padStart(22, "0")}`;
  return { kind: "user", userId, handle: `person${index}`, role: "USER", emailVerified: true };
}

export const SELLER = person(0);
/** The same people in every history: what the product remembers of them is the same then, too. */
export const BUYERS = Array.from({ length: 8 }, (_, index) => person(index + 1));

function listingOf(plan: Plan, startsAt: number): Partial<ListingRow> {
  return {
    _id: LISTING_ID,
    slug: "pixel-8",
    sellerId: SELLER.userId,
    state: "LIVE",
    format: "AUCTION",
    version: 1,
    title: "Google Pixel 8",
    priceCents: START_CENTS,
    startCents: START_CENTS,
    reserveCents: plan.reserveCents,
    buyNowCents: plan.buyNowCents,
    bidCount: 0,
    watcherCount: 0,
    secondChance: true,
    takesOffers: false,
    autoAcceptCents: null,
    autoDeclineCents: null,
    endsAt: new Date(startsAt + plan.durationMs),
    closedAt: null,
  };
}

/** People, a live listing and its auction, through the product's own `openAuction`. */
export async function setUp(store: Store, plan: Plan, startsAt: number): Promise<void> {
  const rows = rowsOf(new DirectView(store), atOnce);
  for (const { userId, handle } of [SELLER, ...BUYERS]) {
    const email = `${handle}@example.test`;
    const user = {
      _id: userId,
      handle,
      email,
      name: handle,
      status: "ACTIVE",
      emailVerifiedAt: new Date(0),
    };
    await rows.users.insertOne(user as never);
  }
  await rows.listings.insertOne(listingOf(plan, startsAt) as ListingRow);
  await openAuction(rows, LISTING_ID, {
    sellerId: SELLER.userId,
    startCents: START_CENTS,
    reserveCents: plan.reserveCents,
    buyNowCents: plan.buyNowCents,
    startsAt: startsAt - ALREADY_RUNS_MS,
    scheduledEndsAt: startsAt + plan.durationMs,
    hardCapMs: plan.hardCapMs,
    secondChanceAllowed: true,
  });
}

/** The product keeps masked handles in memory: it learns all of them here, so that every history finds it the same. */
export async function warmUp(schema: Schema): Promise<void> {
  const store = new Store(schema);
  await setUp(store, planOf(0), 0);
  const rows = rowsOf(new DirectView(store), atOnce);
  const context = { actor: { kind: "anonymous" }, db: { rows } as Db, now: () => 0 };
  for (const { userId: leaderId } of BUYERS) {
    await rows.auctions.updateOne({ _id: LISTING_ID }, { $set: { leaderId } });
    await auctionHead(context as ServiceContext, { listingId: LISTING_ID });
  }
}
