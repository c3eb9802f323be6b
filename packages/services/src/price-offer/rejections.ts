import { ConflictError, ForbiddenError, InvalidError, type ServiceError } from "@loopbid/core";
import {
  type AnswerRejection,
  formatMoney,
  type MakeOfferRejection,
  type PriceOfferState,
  type WatcherOfferRejection,
} from "@loopbid/domain";

export type OfferRejection = AnswerRejection | MakeOfferRejection | WatcherOfferRejection;

function onAmount(message: string, reason: string, data?: Record<string, number>): ServiceError {
  const issues = [{ field: "cents", message }];
  return new InvalidError(message, { reason, issues, ...(data ? { data } : {}) });
}

/** One rule's refusal as an error that a person can act on; `detail.reason` is the rule's code. */
export function offerRefused(rejection: OfferRejection): ServiceError {
  const reason = rejection.code;
  switch (rejection.code) {
    case "OWN_OFFER":
      return new ForbiddenError("You made this offer: the other side answers it.", { reason });
    case "NOT_OWN_OFFER":
      return new ForbiddenError("Only who made an offer can withdraw it.", { reason });
    case "OFFER_CLOSED":
      return offerIsClosed(rejection.state);
    case "NOT_AVAILABLE":
      return notAvailable();
    case "NOT_FIXED_PRICE":
      return new ConflictError("Offers are for fixed prices. Bid on this one.", { reason });
    case "OFFERS_NOT_TAKEN":
      return new ConflictError("This seller takes no offers here.", { reason });
    case "NOT_INTEGER":
      return onAmount("Give an amount in whole cents.", reason);
    case "NOT_BELOW_PRICE": {
      const { priceCents } = rejection;
      return onAmount(`The price is ${formatMoney(priceCents)}. An offer is less.`, reason, {
        priceCents,
      });
    }
    case "OFFER_TOO_LOW": {
      const { minimumCents } = rejection;
      return onAmount(`Offer at least ${formatMoney(minimumCents)}.`, reason, { minimumCents });
    }
    case "DISCOUNT_TOO_SMALL": {
      const { maximumCents } = rejection;
      return onAmount(`Offer at most ${formatMoney(maximumCents)}.`, reason, { maximumCents });
    }
    case "TOO_MANY_OFFERS":
      return new ConflictError(`You have made all ${rejection.limit} offers that you can here.`, {
        reason,
        data: { limit: rejection.limit },
      });
    case "ACCEPT_INSTEAD": {
      const { cents } = rejection;
      const message = `${formatMoney(cents)} is offered to you already: accept that.`;
      return new ConflictError(message, { reason, data: { cents } });
    }
  }
}

/** The refusal of an answer that comes too late. */
export function offerIsClosed(state: PriceOfferState): ConflictError {
  return new ConflictError("This offer is not open any more.", {
    reason: "OFFER_CLOSED",
    data: { state },
  });
}

/** The refusal where the listing was sold, ended, edited or hidden meanwhile. */
export function notAvailable(): ConflictError {
  return new ConflictError("This listing is not for sale any more, or it changed.", {
    reason: "NOT_AVAILABLE",
  });
}

/** The refusal of a key that named another amount before. */
export function keyReused(): ConflictError {
  return new ConflictError("This key was used for another offer.", { reason: "KEY_REUSED" });
}
