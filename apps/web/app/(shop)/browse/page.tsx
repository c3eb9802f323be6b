import { Pagination } from "@loopbid/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { activeFilters, type FilterTexts } from "../../../components/browse/active-filters.ts";
import { FilterChips } from "../../../components/browse/filter-chips.tsx";
import { FilterSheet } from "../../../components/browse/filter-sheet.tsx";
import { Filters } from "../../../components/browse/filters.tsx";
import { BrowseNavigation, Results } from "../../../components/browse/navigation.tsx";
import { NothingFound } from "../../../components/browse/nothing-found.tsx";
import {
  browseHref,
  type BrowseQuery,
  parseBrowseQuery,
  type RawQuery,
  toSearchInput,
} from "../../../components/browse/query.ts";
import { SortSelect } from "../../../components/browse/sort-select.tsx";
import { ListingGrid } from "../../../components/listing/listing-grid.tsx";
import { SaveThis } from "../../../components/saved-search/save-this.tsx";
import { getCaller } from "../../../trpc/server.ts";

type Props = { searchParams: Promise<RawQuery> };

async function texts(): Promise<FilterTexts> {
  const [shop, common] = await Promise.all([getTranslations("shop"), getTranslations("common")]);
  return { shop, common } as FilterTexts;
}

function titleOf(query: BrowseQuery, { shop, common }: FilterTexts): string {
  if (query.q) return shop("title.search", { q: query.q });
  const [category, ...others] = query.category;
  if (category && others.length === 0) return common(`category.${category}`);
  if (query.format === "AUCTION") return shop("title.auctions");
  return shop("title.all");
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = parseBrowseQuery(await searchParams);
  return {
    title: titleOf(query, await texts()),
    alternates: { canonical: browseHref({ ...query, sort: null }) },
    ...(query.q ? { robots: { index: false } } : {}),
  };
}

export default async function BrowsePage({ searchParams }: Props) {
  const query = parseBrowseQuery(await searchParams);
  const [t, text, caller] = await Promise.all([getTranslations("shop"), texts(), getCaller()]);
  const result = await caller.listing.search(toSearchInput(query));
  const filters = activeFilters(query, text);
  return (
    <BrowseNavigation query={query}>
      <div className="page pt-6 lg:pt-10">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
          <div className="min-w-0">
            <h1 className="text-headline break-words">{titleOf(query, text)}</h1>
            <p role="status" className="figures mt-1.5 text-muted">
              {t("results", { count: result.total })}
            </p>
          </div>
          <div className="flex flex-wrap items-center gap-2.5">
            <FilterSheet
              active={filters.length}
              total={result.total}
              facets={result.facets}
              priceRange={result.priceRange}
            />
            <SaveThis query={query} texts={text} />
            <SortSelect current={result.sort} />
          </div>
        </div>
        <div className="mt-5 grid gap-x-10 lg:mt-8 lg:grid-cols-[15.5rem_minmax(0,1fr)]">
          <aside aria-label={t("filters.title")} className="max-lg:hidden">
            <Filters facets={result.facets} priceRange={result.priceRange} />
          </aside>
          <div className="min-w-0">
            <div className="mb-6 empty:hidden">
              <FilterChips filters={filters} />
            </div>
            <Results>
              {result.items.length > 0 ? (
                <ListingGrid listings={result.items} eager={3} as="h2" columns={3} />
              ) : (
                <NothingFound filters={filters} />
              )}
              <Pagination
                className="mt-14"
                page={Math.min(query.page, Math.max(1, result.pageCount))}
                pageCount={result.pageCount}
                hrefFor={(page) => browseHref({ ...query, page })}
                linkAs={Link}
                labels={{
                  nav: t("pages.nav"),
                  previous: t("pages.previous"),
                  next: t("pages.next"),
                  page: (page) => t("pages.page", { page }),
                }}
              />
            </Results>
          </div>
        </div>
      </div>
    </BrowseNavigation>
  );
}
