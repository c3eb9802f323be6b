import type { PriceOfferRow, Rows } from "@loopbid/db";
import { isOpenOffer } from "@loopbid/domain";
import { offerIsClosed } from "./rejections.ts";
import { standingOffer } from "./standing-offer.ts";

/**
 * Closes what is open in a thread, since a new offer takes its place; one whose time was over before is expired. Null where
 * nothing was open.
 * @throws ConflictError (OFFER_CLOSED) where it was closed since it was read.
 */
export async function replaceOpen(
  rows: Rows,
  offers: readonly PriceOfferRow[],
  now: number,
): Promise<PriceOfferRow | null> {
  const open = offers.find(({ state }) => state === "OPEN");
  if (!open) return null;
  const state = isOpenOffer(standingOffer(open), now) ? "COUNTERED" : "EXPIRED";
  const closed = await rows.price_offers.findOneAndUpdate(
    { _id: open._id, state: "OPEN" },
    { $set: { state, closedAt: new Date(now) } },
  );
  if (!closed) throw offerIsClosed(open.state);
  return closed;
}
