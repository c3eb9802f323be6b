import type { MarketSettingsRow, Rows } from "@loopbid/db";
import { FIRST_FEES, INCREMENTS, sellerFee } from "@loopbid/domain";
import type { MarketTerms } from "@loopbid/validators";

/** What counts before anything was published: version 1. */
export const FIRST_TERMS: MarketTerms = { ...FIRST_FEES, increments: [...INCREMENTS] };

export function toTerms(row: MarketSettingsRow): MarketTerms {
  const { feeBasisPoints, feeMinimumCents, feeMaximumCents } = row;
  const increments = row.increments.map(({ upToCents, stepCents }) => ({ upToCents, stepCents }));
  return { feeBasisPoints, feeMinimumCents, feeMaximumCents, increments };
}

/**
 * The terms in force. Sales and openings read them in their own transaction, so that what is published counts from the
 * next one on, in every process.
 */
export async function readSettings(rows: Rows): Promise<MarketTerms> {
  const row = await rows.market_settings.findOne({ state: "ACTIVE" });
  return row ? toTerms(row) : FIRST_TERMS;
}

/** What the seller pays of a sale at `cents` that is made now. */
export async function feeNow(rows: Rows, cents: number): Promise<number> {
  return sellerFee(await readSettings(rows), cents);
}
