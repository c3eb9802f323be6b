import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ActiveFilter } from "./active-filters.ts";
import { browseHref } from "./query.ts";

/** Links, so that a filter can be taken off before scripts have loaded. */
export function FilterChips({ filters }: { filters: readonly ActiveFilter[] }) {
  const t = useTranslations("shop.filters");
  if (filters.length === 0) return null;
  return (
    <ul aria-label={t("active")} className="flex flex-wrap items-center gap-2">
      {filters.map((filter) => (
        <li key={filter.id}>
          <Link
            href={browseHref(filter.without)}
            scroll={false}
            aria-label={t("remove", { filter: filter.label })}
            className="inline-flex h-9 items-center gap-1.5 rounded-full bg-tint ps-3.5 pe-2.5 text-sm font-semibold transition-colors hover:bg-ink hover:text-paper"
          >
            {filter.label}
            <X aria-hidden className="size-4" />
          </Link>
        </li>
      ))}
      {filters.length > 1 ? (
        <li>
          <Link
            href="/browse"
            className="inline-flex h-9 items-center px-2 text-sm font-semibold underline decoration-line-strong underline-offset-4 hover:decoration-ink"
          >
            {t("clear")}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
