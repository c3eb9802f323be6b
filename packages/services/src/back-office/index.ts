export { deskLedger } from "./desk-ledger.ts";
export { findAuctions } from "./find-auctions.ts";
export { findListings } from "./find-listings.ts";
export { readListingFile } from "./read-listing-file.ts";
