import type { ListingRow } from "@loopbid/db";
import {
  DESK_STATES,
  type DeskListingLine,
  type DeskListingsInput,
  type DeskListingsResult,
  type DeskState,
} from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";
import { newestFirst } from "../newest-first.ts";
import { handlesOf } from "../handles-of.ts";
import { searchedFor } from "./searched-for.ts";

const PAGE_SIZE = 40;
/** A clock that is ahead is no reason to leave something out. */
const AHEAD_MS = 3_600_000;
const PROJECTION = {
  title: 1,
  sellerId: 1,
  state: 1,
  format: 1,
  categorySlug: 1,
  priceCents: 1,
  bidCount: 1,
  images: 1,
  createdAt: 1,
  endsAt: 1,
};

/**
 * Listings in any state but drafts, the newest first: by the starts of words of their title, their seller's handle or
 * their id, and by state, format and category.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators.
 */
export async function findListings(
  ctx: ServiceContext,
  { q, state, format, category, cursor }: DeskListingsInput,
): Promise<DeskListingsResult> {
  requireModerator(ctx);
  const searches = await searchedFor(ctx, q);
  const filter = {
    // Always by state: it is what the index over the time begins with.
    state: state ?? { $in: [...DESK_STATES] },
    ...(format ? { format } : {}),
    ...(category ? { categorySlug: category } : {}),
  };
  const page = await newestFirst<ListingRow>({
    field: "createdAt",
    read: async (span, { sort, limit }) => {
      const found = await Promise.all(
        searches.map((search) =>
          ctx.db.rows.listings.find(
            { $and: [filter, search, span] },
            { sort, limit, projection: PROJECTION },
          ),
        ),
      );
      return newestOf(found.flat(), limit);
    },
    cursor,
    limit: PAGE_SIZE,
    newest: ctx.now() + AHEAD_MS,
  });
  return { items: await toLines(ctx, page.rows), nextCursor: page.nextCursor };
}

/** What several searches found, each once. */
function newestOf(rows: readonly ListingRow[], limit: number): ListingRow[] {
  const byId = new Map(rows.map((row) => [row._id, row]));
  const time = ({ createdAt }: ListingRow) => createdAt.getTime();
  return [...byId.values()]
    .sort((a, b) => time(b) - time(a) || (a._id < b._id ? 1 : -1))
    .slice(0, limit);
}

async function toLines(
  ctx: ServiceContext,
  rows: readonly ListingRow[],
): Promise<DeskListingLine[]> {
  const handles = await handlesOf(
    ctx.db,
    rows.map(({ sellerId }) => sellerId),
  );
  return rows.map((row) => ({
    id: row._id,
    title: row.title,
    sellerHandle: handles.get(row.sellerId) ?? "",
    state: row.state as DeskState,
    format: row.format,
    categorySlug: row.categorySlug as DeskListingLine["categorySlug"],
    priceCents: row.priceCents,
    bidCount: row.bidCount,
    imageKey: row.images[0]?.key ?? null,
    createdAt: row.createdAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
  }));
}
