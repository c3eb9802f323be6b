import type { ListingRow, Rows, SecondChanceOfferRow } from "@loopbid/db";
import { SECOND_CHANCE_MS } from "@loopbid/domain";
import { audit } from "../audit.ts";
import type { ServiceContext } from "../context.ts";
import { recordEvents } from "../outbox/record-events.ts";
import { type NextBidder, nextBidder } from "./next-bidder.ts";

/** Writes an offer and what follows it. Unique indexes allow one open offer a listing and one offer a bidder. */
export async function writeOffer(
  ctx: ServiceContext,
  rows: Rows,
  listing: Pick<ListingRow, "_id" | "sellerId">,
  { bidderId, amountCents: cents }: NextBidder,
): Promise<SecondChanceOfferRow> {
  const expiresAt = ctx.now() + SECOND_CHANCE_MS;
  const offer = await rows.second_chance_offers.insertOne({
    listingId: listing._id,
    sellerId: listing.sellerId,
    bidderId,
    cents,
    state: "OPEN",
    expiresAt: new Date(expiresAt),
    closedAt: null,
    createdAt: new Date(ctx.now()),
  });
  await recordEvents(rows, ctx.now(), [
    { kind: "OFFER_MADE", subjectId: offer._id, dueAt: ctx.now() },
    { kind: "OFFER_DUE", subjectId: offer._id, dueAt: expiresAt },
  ]);
  await audit(ctx, rows, "second-chance.offered", "listing", listing._id, { cents });
  return offer;
}

/**
 * Offers an item whose sale fell through to the next bidder, where the seller allowed that and may still sell. Runs in
 * the transaction that ended the sale or the offer before.
 */
export async function offerNextAutomatically(
  ctx: ServiceContext,
  rows: Rows,
  listingId: string,
): Promise<SecondChanceOfferRow | null> {
  const listing = await rows.listings.findOne({ _id: listingId, state: "ENDED" });
  const seller = listing && (await rows.users.findOne({ _id: listing.sellerId }));
  if (!listing?.secondChance || seller?.status !== "ACTIVE") return null;
  const next = await nextBidder(rows, listing);
  return next && writeOffer(ctx, rows, listing, next);
}
