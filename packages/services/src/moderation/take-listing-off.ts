import type { ListingRow, NotificationRow, Rows } from "@loopbid/db";
import { STATE_AFTER } from "@loopbid/domain";
import type { Ground } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import type { ListingFields } from "../listing/draft-fields.ts";
import { hasAuction } from "../listing/edit-rules.ts";
import { fenceBids } from "../listing/fence-bids.ts";
import { dispatchNotifications } from "../notification/tell.ts";
import { announceOffers, type OfferEffects } from "../price-offer/effects.ts";
import { voidPriceOffers } from "../price-offer/void-price-offers.ts";
import { writeListingStatement } from "../statement/write-listing-statement.ts";
import { closeAuctionOfRemoved } from "./close-auction-of-removed.ts";

export interface TakingOff {
  decision: "EDIT_REQUEST" | "HIDE" | "REMOVE";
  ground?: Ground | undefined;
  /** The statement of reasons. */
  text: string;
}

export interface TakenOff {
  listing: ListingRow;
  decision: TakingOff["decision"];
  told: NotificationRow[];
  offers: OfferEffects;
}

/**
 * Removes a listing, hides it or sends it back to its seller, in the decision's transaction; null where it is not as it was
 * read. What people have bid on cannot be edited, so it is not sent back.
 * @throws ConflictError (HAS_BIDS).
 */
export async function writeTakeOff(
  ctx: ServiceContext,
  rows: Rows,
  listing: ListingRow,
  taking: TakingOff,
): Promise<TakenOff | null> {
  const { _id, version, state } = listing;
  const { decision } = taking;
  if (decision === "EDIT_REQUEST" && hasAuction(listing)) await fenceBids(ctx, rows, _id);
  const matched = await rows.listings.updateOne(
    { _id, version, state },
    { $set: fieldsOf(taking, new Date(ctx.now())) },
  );
  if (matched === 0) return null;
  const told = await writeListingStatement(ctx, rows, listing, taking);
  const offers = await voidPriceOffers(rows, ctx.now(), { listingId: _id });
  return { listing, decision, told, offers };
}

function fieldsOf({ decision, text }: TakingOff, now: Date): ListingFields {
  const fields = {
    state: STATE_AFTER[decision],
    notice: text,
    accountHold: false,
    pendingSince: decision === "HIDE" ? now : null,
    updatedAt: now,
  };
  return decision === "REMOVE" ? { ...fields, closedAt: now } : fields;
}

/** What everybody sees of it, after the commit. */
export async function followTakeOff(
  ctx: ServiceContext,
  { listing, decision, told, offers }: TakenOff,
): Promise<void> {
  if (decision === "REMOVE") await closeAuctionOfRemoved(ctx, listing);
  await announceOffers(ctx, offers);
  await dispatchNotifications(ctx, told);
}
