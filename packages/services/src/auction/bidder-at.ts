import { NotFoundError } from "@loopbid/core";
import { fetchOwn } from "../listing/fetch-own.ts";
import type { ServiceContext } from "../context.ts";
import { readLedger } from "./read-ledger.ts";

/**
 * Whose bid a row of the seller's own auction is.
 * @throws UnauthenticatedError, NotFoundError for a foreign auction, or a row that is nobody's.
 */
export async function bidderAt(
  ctx: ServiceContext,
  listingId: string,
  seq: number,
): Promise<string> {
  await fetchOwn(ctx, listingId);
  const ledger = await readLedger(ctx.db, listingId);
  const bidderId = ledger.find((entry) => entry.seq === seq)?.bidderId;
  if (!bidderId) throw new NotFoundError("There is no such bid.");
  return bidderId;
}
