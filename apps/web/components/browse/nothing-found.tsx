import { Button, EmptyState } from "@loopbid/ui";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { getCaller } from "../../trpc/server.ts";
import type { ActiveFilter } from "./active-filters.ts";
import { browseHref, toSearchInput } from "./query.ts";

const MAX_SUGGESTIONS = 4;

/** Says which single filter stands in the way, and how much there is without it. */
export async function NothingFound({ filters }: { filters: readonly ActiveFilter[] }) {
  const t = await getTranslations("shop.empty");
  const caller = await getCaller();
  const tried = await Promise.all(
    filters.slice(0, 6).map(async (filter) => {
      const { total } = await caller.listing.search(toSearchInput(filter.without));
      return { filter, total };
    }),
  );
  const useful = tried
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => a.total - b.total)
    .slice(0, MAX_SUGGESTIONS);
  return (
    <EmptyState
      illustration="search"
      title={t("title")}
      description={useful.length > 0 ? t("relax") : t("none")}
      action={
        <>
          {useful.map(({ filter, total }) => (
            <Button
              key={filter.id}
              variant="secondary"
              render={
                <Link href={browseHref(filter.without)}>
                  {t("without", { filter: filter.label, count: total })}
                </Link>
              }
            />
          ))}
          {useful.length === 0 ? <Button render={<Link href="/browse">{t("all")}</Link>} /> : null}
        </>
      }
    />
  );
}
