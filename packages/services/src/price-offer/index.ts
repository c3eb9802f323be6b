export { acceptPriceOffer } from "./accept-price-offer.ts";
export { declinePriceOffer, withdrawPriceOffer } from "./close-price-offer.ts";
export { counterPriceOffer } from "./counter-price-offer.ts";
export { makePriceOffer } from "./make-price-offer.ts";
export { offerToWatchers } from "./offer-to-watchers.ts";
export { priceOfferStanding } from "./price-offer-standing.ts";
export { takeWatcherOffer } from "./take-watcher-offer.ts";
export { watcherOfferForMe } from "./watcher-offer-for-me.ts";
