/** VOIDED: the listing is not for sale any more, or not as it was. LAPSED: accepted, and not paid in time. */
export const PRICE_OFFER_STATES = [
  "OPEN",
  "ACCEPTED",
  "DECLINED",
  "COUNTERED",
  "WITHDRAWN",
  "EXPIRED",
  "VOIDED",
  "LAPSED",
] as const;
export type PriceOfferState = (typeof PRICE_OFFER_STATES)[number];

export const OFFER_SIDES = ["BUYER", "SELLER"] as const;
export type OfferSide = (typeof OFFER_SIDES)[number];

/** The other side of a thread. */
export function otherSide(side: OfferSide): OfferSide {
  return side === "BUYER" ? "SELLER" : "BUYER";
}

export type OfferAnswer = "ACCEPT" | "DECLINE" | "COUNTER" | "WITHDRAW";

/** An offer as its rules see it; `expiresAt` in epoch ms. */
export interface StandingOffer {
  by: OfferSide;
  cents: number;
  state: PriceOfferState;
  expiresAt: number;
}

export type AnswerRejection = { code: "OWN_OFFER" } | { code: "NOT_OWN_OFFER" } | OfferClosed;
export type OfferClosed = { code: "OFFER_CLOSED"; state: PriceOfferState };

/** True until someone closes it or its time is over, whether or not a job has noted that. */
export function isOpenOffer({ state, expiresAt }: StandingOffer, now: number): boolean {
  return state === "OPEN" && now < expiresAt;
}

/** Why this side cannot give this answer to an offer at `now`, or null. Who made an offer withdraws it; the other side answers. */
export function answerRefusal(
  offer: StandingOffer,
  side: OfferSide,
  answer: OfferAnswer,
  now: number,
): AnswerRejection | null {
  if (answer === "WITHDRAW" ? offer.by !== side : offer.by === side) {
    return { code: answer === "WITHDRAW" ? "NOT_OWN_OFFER" : "OWN_OFFER" };
  }
  if (isOpenOffer(offer, now)) return null;
  return { code: "OFFER_CLOSED", state: offer.state === "OPEN" ? "EXPIRED" : offer.state };
}
