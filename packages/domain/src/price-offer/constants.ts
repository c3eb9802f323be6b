const HOUR_MS = 3_600_000;

/** How long (ms) an offer binds who made it. The same as on eBay: "counteroffers, like Best Offers, expire in 48 hours". */
export const PRICE_OFFER_MS = 48 * HOUR_MS;
/**
 * Offers that each side may make in one thread, whatever becomes of them. eBay allows 1 to 10, by category, and counts
 * declined, retracted and expired ones too.
 */
export const MAX_PRICE_OFFERS = 5;
/** The least share of the asking price, in percent. eBay has none; others ask for 50. Less than this is noise. */
export const LEAST_OFFER_PERCENT = 30;
/** How much less than the asking price an offer to watchers must be, in percent; the same as on eBay. */
export const WATCHER_DISCOUNT_PERCENT = 5;
/** To how many watchers an offer goes at most. */
export const MAX_WATCHERS_OFFERED = 500;
