import type { PriceOfferRow, Rows } from "@loopbid/db";
import { joinEffects, type OfferEffects } from "./effects.ts";
import { recordOfferNotices } from "./notices.ts";

/** Whose offers: those of a listing, of one of its threads' sides, of a seller, of a buyer, or between two people. */
export type VoidedScope =
  | { listingId: string; by?: PriceOfferRow["by"] }
  | { sellerId: string; buyerId?: string }
  | { buyerId: string };

/**
 * Closes what is open because its listing is not for sale any more, or not as it was when the offers were made; offers to
 * watchers too. In the transaction of that change, after its own writes; announce the effects after the commit. Buyers are
 * told: the seller knows, or is told of the change itself. An open offer therefore always belongs to a live listing.
 */
export async function voidPriceOffers(
  rows: Rows,
  now: number,
  scope: VoidedScope,
): Promise<OfferEffects> {
  const closed = { state: "VOIDED" as const, closedAt: new Date(now) };
  const open = await rows.price_offers.find({ ...scope, state: "OPEN" });
  if (open.length > 0) {
    await rows.price_offers.updateMany({ ...scope, state: "OPEN" }, { $set: closed });
  }
  if (reachesWatchers(scope)) {
    await rows.watcher_offers.updateMany({ ...scope, state: "OPEN" }, { $set: closed });
  }
  const changed = open.map((offer) => ({ ...offer, ...closed }));
  const told = await recordOfferNotices(
    rows,
    now,
    changed
      .filter(({ by }) => by === "BUYER")
      .map((offer) => ({ type: "offer-closed", offer, to: "BUYER" })),
  );
  return joinEffects({ changed, told });
}

/** Not where only some of a listing's offers fall: the seller's offer to watchers does not depend on any one person. */
function reachesWatchers(
  scope: VoidedScope,
): scope is { listingId: string } | { sellerId: string } {
  return !("buyerId" in scope) && !("by" in scope);
}
