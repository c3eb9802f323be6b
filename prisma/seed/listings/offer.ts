import type { Random } from "../random.ts";
import { human } from "./price.ts";
import type { Fate } from "./plan.ts";

export type AuctionOffer = {
  startCents: number;
  reserveCents: number | null;
  buyNowCents: number | null;
};

/** Buy now has to be this much above the start, or it would end the auction before anyone bids. */
const BUY_NOW_FACTOR = 1.3;

/** Start, reserve and buy-now of an auction for something of this worth (cents). */
export function auctionOffer(worthCents: number, fate: Fate, dice: Random): AuctionOffer {
  const share =
    fate === "NO_BIDS"
      ? dice.float(1.15, 1.5)
      : dice.weighted([
          [dice.float(0.35, 0.7), 6],
          [dice.float(0.05, 0.2), 3],
          [0, 1],
        ]);
  const startCents = Math.max(100, share === 0 ? 100 : human(worthCents * share, dice));
  const wantsReserve = fate === "RESERVE_MISSED" || (fate !== "NO_BIDS" && dice.chance(0.24));
  const reserveShare = fate === "RESERVE_MISSED" ? dice.float(1.15, 1.4) : dice.float(0.7, 0.92);
  const reserveCents = wantsReserve
    ? Math.max(startCents, human(worthCents * reserveShare, dice))
    : null;
  const wantsBuyNow = fate === "SOLD_BY_BUY_NOW" || dice.chance(0.34);
  const least = Math.max(reserveCents ?? 0, Math.ceil((startCents * BUY_NOW_FACTOR) / 100) * 100);
  const buyNowCents = wantsBuyNow
    ? Math.max(least, human(worthCents * dice.float(1.06, 1.2), dice))
    : null;
  return { startCents, reserveCents, buyNowCents };
}
