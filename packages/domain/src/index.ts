export * from "./analytics/buckets.ts";
export * from "./analytics/csv.ts";
export * from "./analytics/metrics.ts";
export * from "./auction/apply-bid.ts";
export { personRefusal } from "./auction/admission.ts";
export * from "./auction/cancel-bids.ts";
export * from "./auction/close-auction.ts";
export * from "./auction/constants.ts";
export * from "./auction/end-early.ts";
export * from "./auction/entry.ts";
export * from "./auction/event.ts";
export {
  isOver,
  minimumNextCents,
  offersBuyNow,
  openHead,
  publicHead,
  winnerOf,
} from "./auction/head.ts";
export type { Change, Outcome } from "./auction/outcome.ts";
export * from "./auction/payment.ts";
export * from "./auction/rejection.ts";
export * from "./auction/replay.ts";
export * from "./auction/retract.ts";
export * from "./auction/second-chance.ts";
export { latestEndOf } from "./auction/soft-close.ts";
export * from "./auction/take-buy-now.ts";
export * from "./auction/terms.ts";
export * from "./auction/types.ts";
export * from "./auction/void-bids.ts";
export { type BadLink, type BadLinkReason, knownBadLink } from "./chat/known-bad-link.ts";
export * from "./decision/appeal.ts";
export * from "./decision/ground.ts";
export * from "./decision/listing-decision.ts";
export * from "./decision/standing.ts";
export * from "./fraud/back-test.ts";
export * from "./fraud/combine-signals.ts";
export * from "./fraud/judge.ts";
export * from "./fraud/population-stability.ts";
export * from "./fraud/rules.ts";
export * from "./fraud/tally-verdicts.ts";
export * from "./fraud/verdict.ts";
export * from "./handle.ts";
export * from "./imei.ts";
export * from "./increment.ts";
export { canonicalRow, commitmentText, genesisText, reserveText } from "./ledger/canonical.ts";
export type { CommittedEntry } from "./ledger/canonical.ts";
export * from "./ledger/log-terms.ts";
export * from "./ledger/public-log.ts";
export * from "./ledger/seal.ts";
export * from "./ledger/verify-ledger.ts";
export * from "./listing/category-slugs.ts";
export * from "./listing/category.ts";
export * from "./listing/condition.ts";
export * from "./listing/public-specs.ts";
export type { Category, SpecField } from "./listing/spec-field.ts";
export * from "./listing/state.ts";
export * from "./listing/validate-specs.ts";
export * from "./money/cents.ts";
export * from "./money/format-money.ts";
export * from "./money/parse-money.ts";
export { nextDigest } from "./notification/digest-slot.ts";
export * from "./notification/quiet-hours.ts";
export * from "./order/offer-state.ts";
export * from "./order/state.ts";
export * from "./place/distance.ts";
export type { Place } from "./place/place.ts";
export * from "./place/places.ts";
export * from "./price-offer/constants.ts";
export * from "./price-offer/make-offer.ts";
export * from "./price-offer/state.ts";
export * from "./price-offer/terms.ts";
export { anchorsOfListing, anchorsOfSearch, EVERY_LISTING } from "./saved-search/anchors.ts";
export * from "./saved-search/matches-search.ts";
export {
  asksForNothing,
  searchKey,
  type SearchedListing,
  type SearchTerms,
} from "./saved-search/query.ts";
export { isPlainTerm, searchTerms, termPattern } from "./search/words.ts";
export * from "./settings/feature-flags.ts";
export * from "./settings/seller-fee.ts";
export * from "./similarity/picture-hash.ts";
export { shinglesOf, similarity, wordsOf } from "./similarity/shingles.ts";
export * from "./similarity/text-bands.ts";
