import { type SearchQuery, type SearchResult, PAGE_SIZE } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { type Facet, searchFilter, sortOf } from "./search-filter.ts";
import { searchPage } from "./search-page.ts";

const FIELDS = {
  category: "categorySlug",
  brand: "brand",
  condition: "condition",
  format: "format",
} as const;
const MAX_VALUES = 40;

interface Count {
  _id: string | null;
  count: number;
}

interface Range {
  total: number;
  minCents: number;
  maxCents: number;
}

async function sellerIdOf(ctx: ServiceContext, handle: string | undefined): Promise<string | null> {
  if (!handle) return null;
  const seller = await ctx.db.rows.users.findOne({ handle }, { projection: { _id: 1 } });
  return seller?._id ?? "0".repeat(24);
}

/** Searches what is for sale. Filters within a facet widen, facets narrow one another. */
export async function searchListings(
  ctx: ServiceContext,
  query: SearchQuery,
): Promise<SearchResult> {
  const { listings } = ctx.db.rows;
  const sellerId = await sellerIdOf(ctx, query.seller);
  const filter = (except?: Facet) => searchFilter(query, sellerId, ctx.now(), except);
  const counts = (facet: Facet) =>
    listings.aggregate<Count>([
      { $match: listings.storedFilter(filter(facet)) },
      { $group: { _id: `$${FIELDS[facet]}`, count: { $sum: 1 } } },
      { $sort: { count: -1, _id: 1 } },
      { $limit: MAX_VALUES },
    ]);
  const range = listings.aggregate<Range>([
    { $match: listings.storedFilter(filter()) },
    {
      $group: {
        _id: null,
        total: { $sum: 1 },
        minCents: { $min: "$priceCents" },
        maxCents: { $max: "$priceCents" },
      },
    },
  ]);
  const [items, ranges, category, brand, condition, format] = await Promise.all([
    searchPage(ctx, query, filter()),
    range,
    counts("category"),
    counts("brand"),
    counts("condition"),
    counts("format"),
  ]);
  const found = ranges[0];
  const total = found?.total ?? 0;
  const values = (facet: Count[]) =>
    facet.flatMap(({ _id, count }) => (_id === null ? [] : [{ value: _id, count }]));
  return {
    items,
    total,
    page: query.page,
    sort: sortOf(query),
    pageCount: Math.ceil(total / PAGE_SIZE),
    facets: {
      category: values(category),
      brand: values(brand),
      condition: values(condition),
      format: values(format),
    },
    priceRange: found ? { minCents: found.minCents, maxCents: found.maxCents } : null,
  };
}
