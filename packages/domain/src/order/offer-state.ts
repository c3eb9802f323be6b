/** A second-chance offer: open until the bidder answers or its time is over. */
export const OFFER_STATES = ["OPEN", "ACCEPTED", "DECLINED", "EXPIRED"] as const;
export type OfferState = (typeof OFFER_STATES)[number];
