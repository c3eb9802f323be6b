import { incrementIssues } from "../increment.ts";
import { isCents } from "../money/cents.ts";
import type { AuctionTerms } from "./types.ts";

export interface TermsError {
  field: keyof AuctionTerms;
  code: "INVALID" | "BELOW_START" | "BELOW_RESERVE" | "BEFORE_START";
}

/** Everything that is wrong with an auction's terms; empty when it can be opened. */
export function validateTerms(terms: AuctionTerms): TermsError[] {
  const { startCents, reserveCents, buyNowCents } = terms;
  const errors: TermsError[] = [];
  if (!isCents(startCents) || startCents === 0) {
    errors.push({ field: "startCents", code: "INVALID" });
  }
  if (reserveCents !== null) {
    if (!isCents(reserveCents)) errors.push({ field: "reserveCents", code: "INVALID" });
    else if (reserveCents < startCents) errors.push({ field: "reserveCents", code: "BELOW_START" });
  }
  if (buyNowCents !== null) {
    if (!isCents(buyNowCents)) errors.push({ field: "buyNowCents", code: "INVALID" });
    else if (buyNowCents <= startCents) errors.push({ field: "buyNowCents", code: "BELOW_START" });
    else if (buyNowCents < (reserveCents ?? 0)) {
      errors.push({ field: "buyNowCents", code: "BELOW_RESERVE" });
    }
  }
  if (!Number.isInteger(terms.startsAt)) errors.push({ field: "startsAt", code: "INVALID" });
  if (!Number.isInteger(terms.scheduledEndsAt)) {
    errors.push({ field: "scheduledEndsAt", code: "INVALID" });
  } else if (terms.scheduledEndsAt <= terms.startsAt) {
    errors.push({ field: "scheduledEndsAt", code: "BEFORE_START" });
  }
  if (!Number.isInteger(terms.hardCapMs) || terms.hardCapMs < 0) {
    errors.push({ field: "hardCapMs", code: "INVALID" });
  }
  if (terms.increments && incrementIssues(terms.increments).length > 0)
    errors.push({ field: "increments", code: "INVALID" });
  return errors;
}
