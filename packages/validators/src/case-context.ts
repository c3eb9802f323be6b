import { z } from "zod";
import { id, instant } from "./common.ts";
import { ListingState } from "./listing.ts";

/** What surrounds a listing: its seller's past, listings that look like it, and who bids at its seller's auctions. */
export const CaseContext = z.object({
  history: z.object({
    accountAgeMs: z.number(),
    sold: z.number(),
    onSale: z.number(),
    removed: z.number(),
    /** Of the last half year: sales that the seller let lapse as a buyer. */
    strikes: z.number(),
    openChatCases: z.number(),
    openAlerts: z.number(),
    /** The newest decisions on the seller's listings, newest first. */
    decisions: z.array(
      z.object({
        listingId: id,
        title: z.string(),
        decision: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
  }),
  /** Those of other sellers first, then the most alike. */
  lookalikes: z.array(
    z.object({
      listingId: id,
      slug: z.string(),
      title: z.string(),
      description: z.string(),
      priceCents: z.number(),
      state: ListingState,
      sellerHandle: z.string(),
      sameSeller: z.boolean(),
      imageKey: z.string().nullable(),
      /** By which it is alike. */
      sameText: z.boolean(),
      samePictures: z.number(),
    }),
  ),
  /** Those in the most of the seller's auctions of the last 90 days first. */
  bidders: z.array(
    z.object({
      handle: z.string(),
      auctions: z.number(),
      wins: z.number(),
      losses: z.number(),
      /** By how much the bidder raised prices in auctions that others won. */
      pushedCents: z.number(),
      alert: z.boolean(),
    }),
  ),
  /** Auctions of the seller in that time that anyone bid in. */
  auctions: z.number(),
});
export type CaseContext = z.infer<typeof CaseContext>;
