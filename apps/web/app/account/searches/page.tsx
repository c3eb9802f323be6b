import { Button } from "@loopbid/ui";
import { MAX_SAVED_SEARCHES } from "@loopbid/validators";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireMe } from "../../../components/account/require-me.ts";
import { SearchList } from "../../../components/saved-search/search-list.tsx";
import { getCaller } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("saved-search.page"))("title") };
}

export default async function SavedSearchesPage() {
  await requireMe("/account/searches");
  const [t, caller] = await Promise.all([getTranslations("saved-search.page"), getCaller()]);
  const searches = await caller.savedSearch.list();
  return (
    <div className="page py-8 sm:py-10">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h1 className="text-headline">{t("title")}</h1>
          <p className="mt-1.5 text-muted">{t("lead")}</p>
        </div>
        {searches.length > 0 ? (
          <p className="figures text-sm text-muted">
            {t("count", { count: searches.length, max: MAX_SAVED_SEARCHES })}
          </p>
        ) : null}
      </div>
      <SearchList
        searches={searches}
        browse={<Button render={<Link href="/browse">{t("browse")}</Link>} />}
      />
    </div>
  );
}
