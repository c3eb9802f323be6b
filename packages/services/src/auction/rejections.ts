import { ConflictError, ForbiddenError, InvalidError, type ServiceError } from "@loopbid/core";
import {
  type BidRejection,
  type BuyNowRejection,
  type CancelBidsRejection,
  type CancelRejection,
  type CloseRejection,
  type EndEarlyRejection,
  formatMoney,
  type RetractionRejection,
  type VoidBidsRejection,
} from "@loopbid/domain";

export type Rejection =
  | BidRejection
  | BuyNowRejection
  | CancelBidsRejection
  | RetractionRejection
  | VoidBidsRejection
  | EndEarlyRejection
  | CloseRejection
  | CancelRejection;

function onAmount(message: string, reason: string, data?: Record<string, number>): ServiceError {
  return new InvalidError(message, {
    reason,
    issues: [{ field: "maxCents", message }],
    ...(data ? { data } : {}),
  });
}

/** One rule's refusal as an error that a person can act on; `detail.reason` is the rule's code. */
export function toServiceError(rejection: Rejection): ServiceError {
  const reason = rejection.code;
  switch (rejection.code) {
    case "NOT_INTEGER":
      return onAmount("Give an amount in whole cents.", reason);
    case "OUT_OF_RANGE":
      return onAmount(`Bid at most ${formatMoney(rejection.maximumCents)}.`, reason);
    case "BID_TOO_LOW":
      return onAmount(`Bid at least ${formatMoney(rejection.minimumCents)}.`, reason, {
        minimumCents: rejection.minimumCents,
      });
    case "NOT_ABOVE_OWN_MAX":
      return onAmount(
        `You lead already. A new maximum must be at least ${formatMoney(rejection.minimumCents)}.`,
        reason,
        {
          minimumCents: rejection.minimumCents,
        },
      );
    case "OWN_LISTING":
      return new ForbiddenError("You cannot bid on your own listing.", { reason });
    case "BIDDER_BANNED":
      return new ForbiddenError("Your account may not bid or buy.", { reason });
    case "BIDDER_UNVERIFIED":
      return new ForbiddenError("Confirm your e-mail address before you bid or buy.", { reason });
    case "BIDDER_LIMITED":
      return new ForbiddenError("Your account is limited: it may not bid or buy for a while.", {
        reason,
      });
    case "BLOCKED_BY_SELLER":
      return new ForbiddenError("You cannot bid on or buy what this seller offers.", { reason });
    case "NOT_THE_SELLER":
      return new ForbiddenError("Only the seller can do this.", { reason });
    case "AUCTION_NOT_STARTED":
      return new ConflictError("This auction has not started yet.", { reason });
    case "AUCTION_ENDED":
      return new ConflictError("This auction has ended.", { reason });
    case "BUY_NOW_UNAVAILABLE":
      return new ConflictError("Buy it now is no longer offered.", { reason });
    case "UNKNOWN_REASON":
      return new InvalidError("Choose a reason.", {
        reason,
        issues: [{ field: "reason", message: "Choose a reason." }],
      });
    case "NOTHING_TO_RETRACT":
      return new ConflictError("There is no bid to take back.", { reason });
    case "RETRACTION_WINDOW_CLOSED":
      return new ConflictError(
        "In the last 12 hours only your latest bid can be taken back, within one hour.",
        { reason },
      );
    case "TOO_LATE_TO_CANCEL_BIDS":
      return new ConflictError("In the last 12 hours bids cannot be cancelled by the seller.", {
        reason,
      });
    case "TOO_LATE_TO_END":
      return new ConflictError("In the last 12 hours an auction cannot be called off.", { reason });
    case "NOT_DUE":
      return new ConflictError("This auction still runs.", { reason });
  }
}
