import { type CONDITIONS, CONDITION_KEYS, placeBySlug } from "@loopbid/domain";
import { amount, miles } from "../listing/amount.ts";
import type { BrowseQuery } from "./query.ts";

export interface ActiveFilter {
  id: string;
  label: string;
  /** The query without this filter, from its first page. */
  without: BrowseQuery;
}

type Text = (key: string, values?: Record<string, string | number>) => string;
export interface FilterTexts {
  shop: Text;
  common: Text;
}

/** Every filter that narrows the query, in the order that people see them. */
export function activeFilters(query: BrowseQuery, { shop, common }: FilterTexts): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (id: string, label: string, change: Partial<BrowseQuery>) =>
    filters.push({ id, label, without: { ...query, ...change, page: 1 } });
  if (query.q) add("q", shop("chip.q", { q: query.q }), { q: "" });
  for (const slug of query.category) {
    add(`category-${slug}`, common(`category.${slug}`), {
      category: without(query.category, slug),
    });
  }
  for (const brand of query.brand) {
    add(`brand-${brand}`, brand, { brand: without(query.brand, brand) });
  }
  for (const grade of query.condition) {
    const label = common(CONDITION_KEYS[grade as (typeof CONDITIONS)[number]].name);
    add(`condition-${grade}`, label, { condition: without(query.condition, grade) });
  }
  if (query.format) add("format", common(`format.${query.format}`), { format: null });
  if (query.min !== null || query.max !== null) {
    add("price", priceLabel(query, shop), { min: null, max: null });
  }
  const place = query.near ? placeBySlug(query.near) : null;
  if (place) {
    const label = query.radius
      ? shop("chip.radius", { miles: miles(query.radius), place: place.city })
      : shop("chip.near", { place: place.city });
    const sort = query.sort === "nearest" ? null : query.sort;
    add("near", label, { near: null, radius: null, sort });
  }
  return filters;
}

function without<T>(values: readonly T[], value: T): T[] {
  return values.filter((other) => other !== value);
}

function priceLabel({ min, max }: BrowseQuery, shop: Text): string {
  if (min === null) return shop("chip.upTo", { max: amount(max ?? 0) });
  if (max === null) return shop("chip.from", { min: amount(min) });
  return shop("chip.between", { min: amount(min), max: amount(max) });
}
