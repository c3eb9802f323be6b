import { Button, EmptyState } from "@loopbid/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AccountPagination } from "../../../components/account/account-pagination.tsx";
import { MyBids } from "../../../components/account/my-bids.tsx";
import { PillLinks } from "../../../components/account/pill-links.tsx";
import { pageOf, requireMe } from "../../../components/account/require-me.ts";
import { getCaller } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.bids"))("title") };
}

const FILTERS = ["active", "ended"] as const;

export default async function MyBidsPage({
  searchParams,
}: {
  searchParams: Promise<{ filter?: string; page?: string }>;
}) {
  const query = await searchParams;
  await requireMe("/account/bids");
  const filter = FILTERS.find((each) => each === query.filter) ?? "active";
  const page = pageOf(query.page);
  const [t, caller] = await Promise.all([getTranslations("account.bids"), getCaller()]);
  const result = await caller.auction.myBids({ filter, page });
  const href = (chosen: string, at = 1) =>
    `/account/bids?filter=${chosen}${at > 1 ? `&page=${at}` : ""}`;
  return (
    <div className="page py-8 sm:py-10">
      <h1 className="mb-6 text-headline">{t("title")}</h1>
      <PillLinks
        label={t("filters")}
        items={FILTERS.map((each) => ({
          id: each,
          label: t(each),
          href: href(each),
          current: each === filter,
          ...(each === filter ? { count: result.total } : {}),
        }))}
      />
      {result.items.length > 0 ? (
        <div className="mt-4">
          <MyBids key={`${filter} ${page}`} filter={filter} page={page} initial={result} />
        </div>
      ) : (
        <EmptyState
          illustration="bids"
          title={t(filter === "active" ? "emptyTitle" : "noneEnded")}
          description={t("emptyBody")}
          action={<Button render={<Link href="/browse?format=AUCTION">{t("browse")}</Link>} />}
        />
      )}
      <AccountPagination
        page={page}
        pageCount={result.pageCount}
        hrefFor={(at) => href(filter, at)}
      />
    </div>
  );
}
