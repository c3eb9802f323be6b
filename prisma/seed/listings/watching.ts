import { idOf, type WatchRow } from "@loopbid/db";
import type { Person } from "../people/index.ts";
import { random } from "../random.ts";
import type { Lot } from "./model.ts";

/** Lets people watch what is or was public; more where there are bids. */
export function addWatchers(lots: readonly Lot[], everyone: readonly Person[], now: number): void {
  const watchers = everyone.filter((person) => !person.crook && person.role === "USER");
  for (const lot of lots) {
    const { listing } = lot;
    if (listing.publishedAt === null) continue;
    const dice = random(`watch ${listing._id}`);
    const count = Math.min(
      watchers.length - 1,
      Math.round(dice.next() ** 2 * 9 + Math.min(14, listing.bidCount) * 0.8),
    );
    const from = listing.publishedAt.getTime();
    const until = Math.min(now, listing.closedAt?.getTime() ?? now);
    lot.watches = dice
      .sample(
        watchers.filter((person) => person.id !== listing.sellerId),
        count,
      )
      .map((person): WatchRow => ({
        _id: idOf(`watch ${listing._id} ${person.id}`),
        userId: person.id,
        listingId: listing._id,
        priceCents: listing.startCents ?? listing.priceCents,
        toldCents: listing.startCents ?? listing.priceCents,
        createdAt: new Date(from + Math.round((until - from) * dice.next())),
      }));
    listing.watcherCount = lot.watches.length;
    listing.viewCount = Math.max(listing.viewCount, count * 6 + dice.int(0, 20));
  }
}
