import type { Lot } from "../listings/model.ts";
import type { Person } from "../people/index.ts";
import { random } from "../random.ts";
import { castScenes } from "./cast.ts";
import { type Talk, talkOf } from "./thread.ts";

export type { Talk } from "./thread.ts";

/** Share of the asking price at which some sellers' bounds answer by themselves. */
const ACCEPT_FROM = 0.96;
const DECLINE_BELOW = 0.55;

/** Two in three fixed prices can be haggled about; some of their sellers set bounds. */
export function letHaggle(lots: readonly Lot[]): void {
  for (const { listing } of lots) {
    if (listing.format !== "FIXED_PRICE" || listing.priceCents === 0) continue;
    const dice = random(`haggle ${listing._id}`);
    listing.takesOffers = dice.chance(0.66);
    if (!listing.takesOffers || !dice.chance(0.3)) continue;
    listing.autoAcceptCents = Math.floor((listing.priceCents * ACCEPT_FROM) / 100) * 100;
    listing.autoDeclineCents = Math.floor((listing.priceCents * DECLINE_BELOW) / 100) * 100;
  }
}

/** What the demo accounts have talked about. An agreed price becomes its order's. */
export function talks(lots: readonly Lot[], everyone: readonly Person[], now: number): Talk[] {
  return castScenes(lots, everyone).map((scene) => {
    const talk = talkOf(scene, now);
    if (talk.offers.length > 0)
      // Nobody's bounds answered these.
      Object.assign(scene.lot.listing, {
        takesOffers: true,
        autoAcceptCents: null,
        autoDeclineCents: null,
      });
    const agreed = talk.offers.find(({ state }) => state === "ACCEPTED");
    const { order } = scene.lot;
    if (agreed && order)
      Object.assign(order, { buyerId: scene.buyerId, cents: agreed.cents, source: "OFFER" });
    return talk;
  });
}
