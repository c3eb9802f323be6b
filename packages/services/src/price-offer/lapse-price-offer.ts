import type { Rows } from "@loopbid/db";
import { joinEffects, type OfferEffects } from "./effects.ts";

/** The sale that an accepted offer made was not paid for; in the transaction that cancels its order. */
export async function lapsePriceOffer(rows: Rows, orderId: string): Promise<OfferEffects> {
  const lapsed = await rows.price_offers.findOneAndUpdate(
    { orderId, state: "ACCEPTED" },
    { $set: { state: "LAPSED" } },
  );
  return joinEffects({ changed: lapsed ? [lapsed] : [] });
}
