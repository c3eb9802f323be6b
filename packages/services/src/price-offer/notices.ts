import type { ListingRow, NotificationRow, PriceOfferRow, Rows } from "@loopbid/db";
import { formatMoney, type OfferSide, otherSide } from "@loopbid/domain";
import { type NewNotification, recordNotifications } from "../notification/tell.ts";
import { personOn } from "./party.ts";

type OfferNoticeType = "offer-received" | "offer-countered" | "offer-closed";

export interface OfferNotice {
  type: OfferNoticeType;
  offer: PriceOfferRow;
  /** Who is told. */
  to: OfferSide;
}

/** Writes down, in the transaction of the change, that one side is told of an offer; once for each kind of news about it. */
export async function recordOfferNotices(
  rows: Rows,
  now: number,
  notices: readonly OfferNotice[],
): Promise<NotificationRow[]> {
  if (notices.length === 0) return [];
  const offers = notices.map(({ offer }) => offer);
  const listings = await rows.listings.find(
    { _id: { $in: [...new Set(offers.map(({ listingId }) => listingId))] } },
    { projection: { title: 1, images: 1 } },
  );
  const people = await rows.users.find(
    { _id: { $in: [...new Set(notices.map(({ offer, to }) => personOn(offer, otherSide(to))))] } },
    { projection: { name: 1 } },
  );
  const listingOf = new Map(listings.map((listing) => [listing._id, listing]));
  const nameOf = new Map(people.map(({ _id, name }) => [_id, name]));
  return recordNotifications(
    rows,
    now,
    notices.map((notice) => {
      const { offer, to } = notice;
      const name = nameOf.get(personOn(offer, otherSide(to))) ?? "";
      return toNotification(notice, listingOf.get(offer.listingId), name);
    }),
  );
}

function toNotification(
  { type, offer, to }: OfferNotice,
  listing: Pick<ListingRow, "title" | "images"> | undefined,
  name: string,
): NewNotification {
  return {
    userId: personOn(offer, to),
    type,
    key: `${type}:${offer._id}`,
    values: {
      title: listing?.title ?? "",
      amount: formatMoney(offer.cents),
      name,
      until: offer.expiresAt.toISOString(),
      state: offer.state,
    },
    path: `/messages/${offer.threadId}`,
    imageKey: listing?.images[0]?.key ?? null,
  };
}
