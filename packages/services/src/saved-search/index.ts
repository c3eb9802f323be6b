export { type Matching, matchingOwners, matchListing, type Owner } from "./match-listing.ts";
export * from "./own-searches.ts";
export { findSavedSearch, saveSearch } from "./save-search.ts";
