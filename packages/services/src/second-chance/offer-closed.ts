import { ConflictError } from "@loopbid/core";

/** The refusal of an answer that comes too late. */
export function offerClosed(): ConflictError {
  return new ConflictError("This offer is not open any more.", { reason: "OFFER_CLOSED" });
}
