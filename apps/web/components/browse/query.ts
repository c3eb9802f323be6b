import {
  CATEGORY_SLUGS,
  type CategorySlug,
  type Condition,
  CONDITIONS,
  LISTING_FORMATS,
  type ListingFormat,
  parseMoney,
  placeBySlug,
} from "@loopbid/domain";
import type { SearchInput, Sort } from "@loopbid/validators";

export const SORT_KEYS = [
  "relevance",
  "ending",
  "newest",
  "price_asc",
  "price_desc",
  "bids",
  "nearest",
] as const satisfies readonly Sort[];

/** What the address of /browse says. Amounts are cents, the radius is km. */
export interface BrowseQuery {
  q: string;
  category: readonly CategorySlug[];
  brand: readonly string[];
  condition: readonly Condition[];
  format: ListingFormat | null;
  min: number | null;
  max: number | null;
  near: string | null;
  radius: number | null;
  sort: Sort | null;
  page: number;
}

export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

const MAX_VALUES = 20;
const MAX_PAGE = 200;
const MAX_RADIUS_KM = 5_000;

function list(raw: RawQuery[string]): string[] {
  const parts = (typeof raw === "string" ? [raw] : (raw ?? [])).flatMap((text) => text.split(","));
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))].slice(0, MAX_VALUES);
}

function one(raw: RawQuery[string]): string {
  return (typeof raw === "string" ? raw : (raw?.[0] ?? "")).trim();
}

function known<T extends string>(values: readonly string[], options: readonly T[]): T[] {
  return options.filter((option) => values.includes(option));
}

function whole(raw: RawQuery[string], max: number): number | null {
  const value = Number(one(raw));
  return Number.isInteger(value) && value >= 1 && value <= max ? value : null;
}

/** Reads an address. Whatever makes no sense in it is left out, so an old or mistyped link still opens. */
export function parseBrowseQuery(raw: RawQuery): BrowseQuery {
  const near = placeBySlug(one(raw["near"]))?.slug ?? null;
  const [min, max] = [parseMoney(one(raw["min"])), parseMoney(one(raw["max"]))];
  const swapped = min !== null && max !== null && min > max;
  return {
    q: one(raw["q"]).slice(0, 120),
    category: known(list(raw["category"]), CATEGORY_SLUGS),
    brand: list(raw["brand"]).filter((brand) => brand.length <= 60),
    condition: known(
      list(raw["condition"]).map((grade) => grade.toUpperCase()),
      CONDITIONS,
    ),
    format: known([one(raw["format"]).toUpperCase()], LISTING_FORMATS)[0] ?? null,
    min: swapped ? max : min,
    max: swapped ? min : max,
    near,
    radius: near ? whole(raw["radius"], MAX_RADIUS_KM) : null,
    sort: known([one(raw["sort"])], SORT_KEYS)[0] ?? null,
    page: whole(raw["page"], MAX_PAGE) ?? 1,
  };
}

function dollars(cents: number | null): string {
  if (cents === null) return "";
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

/** The address of a query: the same query always gives the same one, with nothing in it that says nothing. */
export function browseHref(query: BrowseQuery): string {
  const pairs: [string, string][] = [
    ["q", query.q],
    ["category", query.category.join(",")],
    ["brand", query.brand.join(",")],
    ["condition", query.condition.join(",")],
    ["format", query.format ?? ""],
    ["min", dollars(query.min)],
    ["max", dollars(query.max)],
    ["near", query.near ?? ""],
    ["radius", query.near && query.radius ? String(query.radius) : ""],
    ["sort", query.sort ?? ""],
    ["page", query.page > 1 ? String(query.page) : ""],
  ];
  const text = pairs
    .filter(([, value]) => value !== "")
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%20", "+")}`,
    )
    .join("&");
  return text ? `/browse?${text}` : "/browse";
}

export function toSearchInput(query: BrowseQuery): SearchInput {
  return {
    q: query.q,
    category: [...query.category],
    brand: [...query.brand],
    condition: [...query.condition],
    page: query.page,
    ...(query.format ? { format: query.format } : {}),
    ...(query.min === null ? {} : { minCents: query.min }),
    ...(query.max === null ? {} : { maxCents: query.max }),
    ...(query.near ? { near: query.near } : {}),
    ...(query.radius ? { radiusKm: query.radius } : {}),
    ...(query.sort ? { sort: query.sort } : {}),
  };
}
