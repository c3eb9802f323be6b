"use client";
import { Select } from "@loopbid/ui";
import type { Sort } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useBrowse } from "./navigation.tsx";
import { SORT_KEYS } from "./query.ts";

/** `current` is what the server sorted by, which without a choice depends on the query. */
export function SortSelect({ current }: { current: Sort }) {
  const t = useTranslations("shop");
  const { query, change } = useBrowse();
  const offered = SORT_KEYS.filter(
    (key) => (key !== "relevance" || query.q) && (key !== "nearest" || query.near),
  );
  return (
    <Select
      aria-label={t("sortBy")}
      size="sm"
      className="w-auto min-w-36 sm:min-w-44 rounded-full"
      value={query.sort ?? current}
      onValueChange={(value) => change({ sort: value as Sort })}
      options={offered.map((key) => ({ value: key, label: t(`sort.${key}`) }))}
    />
  );
}
