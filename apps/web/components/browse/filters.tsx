"use client";
import { CATEGORY_SLUGS, CONDITION_KEYS, CONDITIONS, LISTING_FORMATS } from "@loopbid/domain";
import type { SearchResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { DistanceFilter } from "./distance-filter.tsx";
import { FacetGroup } from "./facet-group.tsx";
import { useBrowse } from "./navigation.tsx";
import { PriceFilter } from "./price-filter.tsx";

export type Facets = Pick<SearchResult, "facets" | "priceRange">;

/** Every filter; in the side column and in the phone's sheet. */
export function Filters({ facets, priceRange }: Facets) {
  const t = useTranslations("shop.filters");
  const common = useTranslations("common");
  const { query, change } = useBrowse();
  const brands = [
    ...facets.brand.map(({ value }) => value),
    ...query.brand.filter((brand) => !facets.brand.some(({ value }) => value === brand)),
  ];
  return (
    <div className="flex flex-col divide-y divide-line">
      <FacetGroup
        title={t("category")}
        counts={facets.category}
        chosen={query.category}
        options={CATEGORY_SLUGS.map((slug) => ({ value: slug, label: common(`category.${slug}`) }))}
        onChange={(category) => change({ category })}
      />
      <FacetGroup
        title={t("condition")}
        counts={facets.condition}
        chosen={query.condition}
        options={CONDITIONS.map((grade) => ({
          value: grade,
          label: common(CONDITION_KEYS[grade].name),
          description: common(CONDITION_KEYS[grade].definition),
        }))}
        onChange={(condition) => change({ condition })}
      />
      <PriceFilter key={`${query.min}-${query.max}`} priceRange={priceRange} />
      <FacetGroup
        title={t("format")}
        counts={facets.format}
        chosen={query.format ? [query.format] : []}
        options={LISTING_FORMATS.map((format) => ({
          value: format,
          label: common(`format.${format}`),
        }))}
        onChange={(formats) => change({ format: formats.find((f) => f !== query.format) ?? null })}
      />
      <FacetGroup
        title={t("brand")}
        counts={facets.brand}
        chosen={query.brand}
        options={brands.map((brand) => ({ value: brand, label: brand }))}
        onChange={(brand) => change({ brand })}
      />
      <DistanceFilter />
    </div>
  );
}
