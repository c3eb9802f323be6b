export { decideListingReport } from "./decide-listing-report.ts";
export { reportListing } from "./report-listing.ts";
export { reportedListing } from "./reported-listing.ts";
