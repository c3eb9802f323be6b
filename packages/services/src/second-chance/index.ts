export { acceptOffer } from "./accept-offer.ts";
export { declineOffer } from "./close-offer.ts";
export { myOffers } from "./my-offers.ts";
export { sendOffer } from "./send-offer.ts";
