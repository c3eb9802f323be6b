import { NotFoundError } from "@loopbid/core";
import { readLedgerRange } from "@loopbid/db";
import { fetchOwn } from "../listing/fetch-own.ts";
import type { ServiceContext } from "../context.ts";

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
  const range = { afterSeq: seq - 1, beforeSeq: seq + 1 };
  const [row] = await readLedgerRange(ctx.db.rows, listingId, range);
  const bidderId = row?.bidderId;
  if (!bidderId) throw new NotFoundError("There is no such bid.");
  return bidderId;
}
