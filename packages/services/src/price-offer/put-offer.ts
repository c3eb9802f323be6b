import { NotFoundError } from "@loopbid/core";
import type { ListingRow, PriceOfferRow, Rows } from "@loopbid/db";
import { answerRefusal, makeOffer, type OfferSide } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";
import { joinEffects, type OfferEffects } from "./effects.ts";
import { fenceListing } from "./fence-listing.ts";
import { insertOffer } from "./insert-offer.ts";
import type { Parties } from "./party.ts";
import { keyReused, offerRefused } from "./rejections.ts";
import { replaceOpen } from "./replace-open.ts";
import { settleOffer } from "./settle-offer.ts";
import { offerTerms, standingOffer } from "./standing-offer.ts";
import { fetchOrOpenThread } from "../chat/fetch-or-open-thread.ts";

export interface OfferDraft extends Parties {
  listingId: string;
  side: OfferSide;
  cents: number;
  idempotencyKey: string;
  /** The offer that this one was asked to answer. */
  counterToId: string | null;
}

export interface PutOffer {
  offer: PriceOfferRow;
  effects: OfferEffects;
}

/**
 * Writes an offer with its card, and what the seller's bounds make of it, in the caller's transaction. It takes the place of
 * what is open in the thread. The same key again gives the first answer.
 * @throws NotFoundError, and as the rules refuse: ConflictError, ForbiddenError, InvalidError.
 */
export async function putOffer(
  ctx: ServiceContext,
  rows: Rows,
  draft: OfferDraft,
): Promise<PutOffer> {
  const { listingId, buyerId, side, idempotencyKey } = draft;
  const listing = await rows.listings.findOne({ _id: listingId });
  if (!listing) throw new NotFoundError("There is no such listing.");
  const earlier = await offersBetween(rows, listingId, buyerId);
  const replayed = earlier.find((row) => row.by === side && row.idempotencyKey === idempotencyKey);
  if (replayed) return { offer: requireSame(replayed, draft), effects: joinEffects() };
  const answer = judge(listing, earlier, draft, ctx.now());
  await fenceListing(rows, listing, ctx.now());
  const thread = await fetchOrOpenThread(rows, ctx.now(), listing, buyerId);
  const replaced = await replaceOpen(rows, earlier, ctx.now());
  const answers = replaced && replaced.by !== side ? replaced : null;
  const declined = answer === "DECLINE";
  const inserted = await insertOffer(ctx, rows, thread, {
    ...{ by: side, cents: draft.cents, idempotencyKey },
    ...{ counterToId: answers?._id ?? null, automatic: declined },
    state: declined ? "DECLINED" : "OPEN",
  });
  const settled = await settleOffer(ctx, rows, { listing, offer: inserted.offer, answers, answer });
  return {
    offer: settled.offer,
    effects: joinEffects(
      { changed: replaced ? [replaced] : [] },
      { cards: [inserted.card] },
      settled.effects,
    ),
  };
}

/** All offers of a buyer's thread on a listing; at most a handful by the rules. */
async function offersBetween(
  rows: Rows,
  listingId: string,
  buyerId: string,
): Promise<PriceOfferRow[]> {
  const thread = await rows.threads.findOne({ listingId, buyerId }, { projection: { _id: 1 } });
  return thread ? rows.price_offers.find({ threadId: thread._id }) : [];
}

function requireSame(replayed: PriceOfferRow, { cents, counterToId }: OfferDraft): PriceOfferRow {
  const another = counterToId !== null && replayed.counterToId !== counterToId;
  if (replayed.cents !== cents || another) throw keyReused();
  return replayed;
}

/** What the seller's bounds say to an offer that the rules allow. */
function judge(
  listing: ListingRow,
  earlier: readonly PriceOfferRow[],
  { side, cents, counterToId }: OfferDraft,
  now: number,
): "ACCEPT" | "DECLINE" | null {
  const countered = earlier.find(({ _id }) => _id === counterToId);
  const refused = countered && answerRefusal(standingOffer(countered), side, "COUNTER", now);
  if (refused) throw offerRefused(refused);
  const request = { terms: offerTerms(listing), side, cents, earlier: earlier.map(standingOffer) };
  const made = makeOffer(request, now);
  if (!made.ok) throw offerRefused(made.rejection);
  return made.answer;
}
