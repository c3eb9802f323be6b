import { deskLedger, findAuctions, findListings, readListingFile } from "@loopbid/services";
import {
  DeskAuctionsInput,
  DeskAuctionsResult,
  DeskLedgerInput,
  DeskLedgerResult,
  DeskListingsInput,
  DeskListingsResult,
  ListingFile,
  ListingIdInput,
} from "@loopbid/validators";
import { moderatorProcedure, router } from "../trpc.ts";

/** Listings and auctions, as the desk looks them up. */
export const backOfficeRouter = router({
  listings: moderatorProcedure
    .input(DeskListingsInput)
    .output(DeskListingsResult)
    .query(({ ctx, input }) => findListings(ctx.verb, input)),
  listing: moderatorProcedure
    .input(ListingIdInput)
    .output(ListingFile)
    .query(({ ctx, input }) => readListingFile(ctx.verb, input)),
  ledger: moderatorProcedure
    .input(DeskLedgerInput)
    .output(DeskLedgerResult)
    .query(({ ctx, input }) => deskLedger(ctx.verb, input)),
  auctions: moderatorProcedure
    .input(DeskAuctionsInput)
    .output(DeskAuctionsResult)
    .query(({ ctx, input }) => findAuctions(ctx.verb, input)),
});
