import { idOf, type ListingRow, type NotificationRow } from "@loopbid/db";
import { formatMoney } from "@loopbid/domain";
import type { NotificationType } from "@loopbid/validators";
import type { Lot } from "../listings/model.ts";
import type { Person } from "../people/index.ts";
import type { Talk } from "../talk/index.ts";

type News = {
  userId: string;
  type: NotificationType;
  listing: ListingRow;
  values: Record<string, string>;
  path: string;
  at: Date;
  read: boolean;
};

/** As told and mailed long ago: the seed writes to nobody. */
function row({ userId, type, listing, values, path, at, read }: News): NotificationRow {
  const key = `seed:${type}:${path}:${at.getTime()}`;
  return {
    _id: idOf(`news ${userId} ${key}`),
    userId,
    type,
    key,
    values: { title: listing.title, ...values } as never,
    path,
    imageKey: listing.images[0]?.key ?? null,
    inApp: true,
    readAt: read ? at : null,
    deadlineAt: null,
    emailDueAt: null,
    pushDueAt: null,
    emailAt: at,
    pushAt: null,
    batchId: null,
    createdAt: at,
  };
}

/** Of a thread its open offer, to whom it was made. Messages ring no bell. */
function newsOfTalk({ thread, offers }: Talk, nameOf: Map<string, string>, listing: ListingRow) {
  return offers
    .filter(({ state }) => state === "OPEN")
    .map((open): News => {
      const byBuyer = open.by === "BUYER";
      return {
        userId: byBuyer ? thread.sellerId : thread.buyerId,
        type: open.counterToId ? "offer-countered" : "offer-received",
        listing,
        values: {
          amount: formatMoney(open.cents),
          name: nameOf.get(byBuyer ? thread.buyerId : thread.sellerId)!,
          until: open.expiresAt.toISOString(),
        },
        path: `/messages/${thread._id}`,
        at: open.createdAt,
        read: false,
      };
    });
}

function outbidOf(lots: readonly Lot[], userId: string): News[] {
  const behind = lots.filter(
    ({ listing, auction, bids }) =>
      listing.state === "LIVE" &&
      auction !== null &&
      auction.leaderId !== userId &&
      bids.some(({ bidderId }) => bidderId === userId),
  );
  return behind.slice(0, 3).map(({ listing, auction, bids }, index) => ({
    userId,
    type: "outbid",
    listing,
    values: {
      amount: formatMoney(auction!.priceCents),
      until: auction!.effectiveEndsAt.toISOString(),
    },
    path: `/listing/${listing.slug}`,
    at: bids.at(-1)!.at,
    read: index > 0,
  }));
}

/** What the bell of the demo accounts shows. */
export function news(
  lots: readonly Lot[],
  talks: readonly Talk[],
  everyone: readonly Person[],
): NotificationRow[] {
  const nameOf = new Map(everyone.map(({ id, name }) => [id, name]));
  const demo = everyone.filter(({ demo }) => demo).map(({ id }) => id);
  const listingOf = new Map(lots.map(({ listing }) => [listing._id, listing]));
  const talked = talks.flatMap((talk) =>
    newsOfTalk(talk, nameOf, listingOf.get(talk.thread.listingId)!),
  );
  return [...talked, ...demo.flatMap((userId) => outbidOf(lots, userId))]
    .filter(({ userId }) => demo.includes(userId))
    .map(row);
}
