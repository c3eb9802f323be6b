import type { ListingRow, Rows, SavedSearchRow } from "@loopbid/db";
import {
  anchorsOfListing,
  formatMoney,
  type SearchedListing,
  searchMatcher,
  type SearchTerms,
} from "@loopbid/domain";
import type { Filter } from "mongodb";
import { requireSystem, type ServiceContext } from "../context.ts";
import { tellMany } from "../notification/tell-many.ts";

/** How many searches are in memory at once. */
const PAGE = 500;

export interface Matching {
  /** Searches that share an anchor with the listing: what was read. */
  candidates: number;
  matches: number;
  /** How many people were told now. */
  told: number;
}

type Candidate = Pick<SavedSearchRow, "_id" | "userId" | "name" | "query">;

/** A person's searches that a listing matches. */
export interface Owner {
  /** The first of them found: what the person is told. */
  name: string;
  searchIds: string[];
}

/**
 * Tells the owners of the saved searches that a live listing matches: each person once for each listing, however many
 * searches match, however often this runs, and whatever was edited in between. The searches told of count it.
 * @throws ForbiddenError for anyone but the system.
 */
export async function matchListing(
  ctx: ServiceContext,
  { listingId }: { listingId: string },
): Promise<Matching> {
  requireSystem(ctx);
  const listing = await ctx.db.rows.listings.findOne({ _id: listingId, state: "LIVE" });
  const seller = listing && (await ctx.db.rows.users.findOne({ _id: listing.sellerId }));
  if (!listing || !seller) return { candidates: 0, matches: 0, told: 0 };
  const found = await matchingOwners(ctx, listing, seller.handle);
  const told = await tellOwners(ctx, listing, found.owners);
  return { candidates: found.candidates, matches: found.matches, told };
}

/** What a search may say of price and format; what says otherwise is neither sent nor decoded. */
function bounds({ priceCents, format }: ListingRow) {
  return {
    "query.maxCents": { $not: { $lt: priceCents } },
    "query.minCents": { $not: { $gt: priceCents } },
    "query.format": { $in: [null, format] },
  };
}

/**
 * Who saved a search that a listing matches; the seller's own are left out. Looks at the searches that share an anchor with
 * it, a page at a time; of those that match only ids are kept.
 */
export async function matchingOwners(
  { db }: Pick<ServiceContext, "db">,
  listing: ListingRow,
  sellerHandle: string,
): Promise<{ owners: Map<string, Owner>; candidates: number; matches: number }> {
  const { sellerId } = listing;
  const searched: SearchedListing = { ...listing, sellerHandle };
  const matches = searchMatcher(searched);
  const owners = new Map<string, Owner>();
  const counts = { candidates: 0, matches: 0 };
  const candidates = db.rows.saved_searches.stream<Candidate>(
    {
      anchors: { $in: anchorsOfListing(searched) },
      alerts: true,
      userId: { $ne: sellerId },
      ...bounds(listing),
    } as Filter<SavedSearchRow>,
    { projection: { userId: 1, name: 1, query: 1 }, batchSize: PAGE },
  );
  for await (const { _id, userId, name, query } of candidates) {
    counts.candidates += 1;
    if (!matches(query as unknown as SearchTerms)) continue;
    counts.matches += 1;
    const owner = owners.get(userId);
    if (owner) owner.searchIds.push(_id);
    else owners.set(userId, { name, searchIds: [_id] });
  }
  return { owners, ...counts };
}

function tellOwners(
  ctx: ServiceContext,
  listing: ListingRow,
  owners: ReadonlyMap<string, Owner>,
): Promise<number> {
  const { _id, slug, title, priceCents, images } = listing;
  const amount = formatMoney(priceCents);
  const people = [...owners].map(([userId, { name }]) => ({
    userId,
    values: { title, amount, search: name },
  }));
  const count = async (rows: Rows, told: readonly { userId: string }[]) => {
    const searchIds = told.flatMap(({ userId }) => owners.get(userId)!.searchIds);
    await rows.saved_searches.updateMany(
      { _id: { $in: searchIds } },
      { $inc: { matchCount: 1, newCount: 1 }, $set: { lastMatchedAt: new Date(ctx.now()) } },
    );
  };
  return tellMany(
    ctx,
    {
      type: "saved-search",
      key: `saved-search:${_id}`,
      path: `/listing/${slug}`,
      imageKey: images[0]?.key ?? null,
    },
    people,
    count,
  );
}
