import { OFFER_STATES } from "@loopbid/domain";
import { z } from "zod";
import { OrderSummary } from "./auction.ts";
import { id, instant, page } from "./common.ts";
import { ListingCard } from "./listing.ts";

export const PurchasesInput = z.object({ page });
export const PurchasesResult = z.object({
  items: z.array(z.object({ order: OrderSummary, listing: ListingCard })),
  total: z.number(),
  pageCount: z.number(),
});
export type PurchasesResult = z.infer<typeof PurchasesResult>;

export const SecondChanceOffer = z.object({
  id,
  listingId: id,
  cents: z.number(),
  state: z.enum(OFFER_STATES),
  expiresAt: instant,
});
export type SecondChanceOffer = z.infer<typeof SecondChanceOffer>;

export const OfferIdInput = z.object({ offerId: id });

export const MyOffers = z.array(z.object({ offer: SecondChanceOffer, listing: ListingCard }));
export type MyOffers = z.infer<typeof MyOffers>;

/** What came after a listing's end, as far as it is the reader's affair. */
export const AfterSale = z
  .object({
    role: z.enum(["SELLER", "BUYER"]),
    /** The last order; a buyer's is the own one. */
    order: OrderSummary.nullable(),
    /** What the seller pays of that order, in cents; nobody else is told. */
    feeCents: z.number().nullable(),
    /** To the seller the open offer, to a bidder the own one in any state. */
    offer: SecondChanceOffer.nullable(),
    /** What the seller can offer to the next bidder, and for how much. */
    next: z.object({ cents: z.number() }).nullable(),
    /** Whether unpaid sales are offered on without asking. */
    automatic: z.boolean(),
  })
  .nullable();
export type AfterSale = z.infer<typeof AfterSale>;
