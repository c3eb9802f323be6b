import { PRICE_OFFER_STATES } from "@loopbid/domain";
import { z } from "zod";
import { id, idempotencyKey, instant, price } from "./common.ts";

export const THREAD_SIDES = ["BUYER", "SELLER"] as const;
export const ThreadSide = z.enum(THREAD_SIDES);
export type ThreadSide = z.infer<typeof ThreadSide>;

/** An offer as its card in the thread shows it; the same for both sides. */
export const PriceOffer = z.object({
  id,
  threadId: id,
  listingId: id,
  by: ThreadSide,
  cents: z.number(),
  state: z.enum(PRICE_OFFER_STATES),
  /** The offer that this one answers. */
  counterToId: id.nullable(),
  orderId: id.nullable(),
  /** Answered by the seller's bounds, not by a person. */
  automatic: z.boolean(),
  expiresAt: instant,
  closedAt: instant.nullable(),
  createdAt: instant,
});
export type PriceOffer = z.infer<typeof PriceOffer>;

/** A buyer's first offer on a listing opens the thread; the seller makes one in a thread. */
export const MakePriceOfferInput = z.object({
  target: z.union([z.object({ listingId: id }), z.object({ threadId: id })]),
  cents: price,
  idempotencyKey,
});
export type MakePriceOfferInput = z.infer<typeof MakePriceOfferInput>;

export const CounterPriceOfferInput = z.object({ offerId: id, cents: price, idempotencyKey });
export type CounterPriceOfferInput = z.infer<typeof CounterPriceOfferInput>;

export const PriceOfferIdInput = z.object({ offerId: id });

/** What the reader's offer button on a listing shows. */
export const PriceOfferStanding = z.object({
  takesOffers: z.boolean(),
  /** The reader's thread on the listing, where there is one. */
  threadId: id.nullable(),
  /** The newest offer in it. */
  offer: PriceOffer.nullable(),
  /** How many more offers the reader may make here. */
  offersLeft: z.number(),
});
export type PriceOfferStanding = z.infer<typeof PriceOfferStanding>;

export const OfferToWatchersInput = z.object({ listingId: id, cents: price, idempotencyKey });
export type OfferToWatchersInput = z.infer<typeof OfferToWatchersInput>;

/** To the seller: the last one and to how many it went. To a watcher: the open one that is for them. */
export const WatcherOffer = z.object({
  id,
  listingId: id,
  cents: z.number(),
  state: z.enum(PRICE_OFFER_STATES),
  watchers: z.number().nullable(),
  expiresAt: instant,
});
export type WatcherOffer = z.infer<typeof WatcherOffer>;
