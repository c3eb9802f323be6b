import { isCents } from "../money/cents.ts";

/** What a seller pays on a sale: a share of the price, within bounds. */
export interface FeeTerms {
  /** Hundredths of a percent. */
  feeBasisPoints: number;
  /** Cents; a sale below it costs its whole price and no more. */
  feeMinimumCents: number;
  feeMaximumCents: number;
}

export const MOST_BASIS_POINTS = 3_000;

/** What counts where nobody set other fees. */
export const FIRST_FEES: FeeTerms = {
  feeBasisPoints: 500,
  feeMinimumCents: 50,
  feeMaximumCents: 7_500,
};

/** The fee in whole cents, half a cent rounded up; never more than the price itself. */
export function sellerFee(fees: FeeTerms, priceCents: number): number {
  const share = Math.floor((priceCents * fees.feeBasisPoints + 5_000) / 10_000);
  const bounded = Math.min(Math.max(share, fees.feeMinimumCents), fees.feeMaximumCents);
  return Math.min(bounded, priceCents);
}

/** Whether fees can be charged: a share of at most 30%, and a minimum that is not above the maximum. */
export function areFees({ feeBasisPoints, feeMinimumCents, feeMaximumCents }: FeeTerms): boolean {
  return (
    Number.isInteger(feeBasisPoints) &&
    feeBasisPoints >= 0 &&
    feeBasisPoints <= MOST_BASIS_POINTS &&
    isCents(feeMinimumCents) &&
    isCents(feeMaximumCents) &&
    feeMinimumCents <= feeMaximumCents
  );
}
