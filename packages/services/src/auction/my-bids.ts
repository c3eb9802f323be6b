import type { AuctionRow, ListingRow } from "@loopbid/db";
import { minimumNextCents } from "@loopbid/domain";
import type { MyBidsResult } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { toCard } from "../listing/to-card.ts";
import { toOrderSummary } from "../order/to-summary.ts";
import { headOf, termsOf } from "./rows.ts";

const PAGE = 20;

interface Group {
  _id: string;
  maxCents: number;
  at: Date;
  auction: AuctionRow;
  listing: ListingRow;
}

interface Faceted {
  items: Group[];
  total: { count: number }[];
}

function standingOf({ auction }: Group, userId: string): MyBidsResult["items"][number]["standing"] {
  const leads = auction.leaderId === userId;
  if (auction.status === "LIVE") return leads ? "LEADING" : "OUTBID";
  return leads && auction.status === "ENDED_SOLD" ? "WON" : "LOST";
}

const isRetraction = { $eq: ["$own.kind", "RETRACTION"] };
const paid = { $ifNull: ["$own.maxCents", "$own.priceCents"] };
const stands = { $not: [{ $in: ["$$bid.seq", "$taken"] }] };

/** From the blocks that a bidder is in to that bidder's own ledger rows. */
const ownEntries = (userId: string) => [
  {
    $project: {
      auctionId: 1,
      own: {
        $filter: { input: "$entries", as: "entry", cond: { $eq: ["$$entry.bidderId", userId] } },
      },
    },
  },
  { $unwind: "$own" },
];

/** From one bidder's ledger rows to the auctions where a maximum of theirs was not taken back. */
const standingMaxima = [
  {
    $group: {
      _id: "$auctionId",
      bids: { $push: { seq: "$own.seq", cents: { $cond: [isRetraction, null, paid] } } },
      taken: { $push: "$own.retracts" },
      at: { $max: { $cond: [isRetraction, null, "$own.at"] } },
    },
  },
  {
    $addFields: {
      taken: {
        $reduce: {
          input: "$taken",
          initialValue: [],
          in: { $concatArrays: ["$$value", "$$this"] },
        },
      },
    },
  },
  { $addFields: { bids: { $filter: { input: "$bids", as: "bid", cond: stands } } } },
  { $addFields: { maxCents: { $max: "$bids.cents" } } },
  { $match: { maxCents: { $ne: null } } },
];

/** The auctions that the reader bid on: running ones by their end, ended ones newest first. */
export async function myBids(
  ctx: ServiceContext,
  { filter, page }: { filter: "active" | "ended"; page: number },
): Promise<MyBidsResult> {
  const { userId } = requireUser(ctx);
  const { bid_blocks, orders } = ctx.db.rows;
  const active = filter === "active";
  const [result] = await bid_blocks.aggregate<Faceted>([
    { $match: bid_blocks.storedFilter({ bidderIds: userId }) },
    ...ownEntries(userId),
    ...standingMaxima,
    { $lookup: { from: "auctions", localField: "_id", foreignField: "_id", as: "auction" } },
    { $unwind: "$auction" },
    { $match: { "auction.status": active ? "LIVE" : { $ne: "LIVE" } } },
    {
      $sort: active
        ? { "auction.effectiveEndsAt": 1, _id: 1 }
        : { "auction.effectiveEndsAt": -1, _id: 1 },
    },
    {
      $facet: {
        items: [
          { $skip: (page - 1) * PAGE },
          { $limit: PAGE },
          { $lookup: { from: "listings", localField: "_id", foreignField: "_id", as: "listing" } },
          { $unwind: "$listing" },
        ],
        total: [{ $count: "count" }],
      },
    },
  ]);
  const groups = result?.items ?? [];
  const total = result?.total[0]?.count ?? 0;
  const won = await orders.find({
    buyerId: userId,
    listingId: { $in: groups.map((group) => group._id) },
  });
  const orderOf = new Map(won.map((order) => [order.listingId, order]));
  return {
    total,
    pageCount: Math.ceil(total / PAGE),
    items: groups.map((group) => {
      const order = orderOf.get(group._id);
      return {
        listing: toCard(group.listing, null),
        standing: standingOf(group, userId),
        maxCents: group.maxCents,
        placedAt: group.at.toISOString(),
        minimumNextCents: minimumNextCents(headOf(group.auction), termsOf(group.auction), userId),
        order: order ? toOrderSummary(order, group.listing) : null,
      };
    }),
  };
}
