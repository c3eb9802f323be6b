import { LISTING_STATES, type ListingState } from "@loopbid/domain";
import { Button, EmptyState } from "@loopbid/ui";
import { ListingState as StateSchema } from "@loopbid/validators";
import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AccountPagination } from "../../../components/account/account-pagination.tsx";
import { OwnListingRow } from "../../../components/account/own-listing-row.tsx";
import { PillLinks } from "../../../components/account/pill-links.tsx";
import { pageOf, requireMe } from "../../../components/account/require-me.ts";
import { getCaller } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.listings"))("title") };
}

/** In the order that a seller looks for them. */
const ORDER: readonly ListingState[] = [
  "LIVE",
  "DRAFT",
  "PENDING_REVIEW",
  "HELD",
  "SOLD",
  "ENDED",
  "REMOVED",
];
const ALWAYS: readonly ListingState[] = ["LIVE", "DRAFT"];

export default async function MyListingsPage({
  searchParams,
}: {
  searchParams: Promise<{ state?: string; page?: string }>;
}) {
  const query = await searchParams;
  await requireMe("/account/listings");
  const state = StateSchema.safeParse(query.state).data;
  const page = pageOf(query.page);
  const [t, states, caller] = await Promise.all([
    getTranslations("account.listings"),
    getTranslations("account.state"),
    getCaller(),
  ]);
  const result = await caller.listing.mine({ state, page });
  const counts = LISTING_STATES.map((each) => result.counts[each] ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const href = (chosen: ListingState | undefined, at = 1) => {
    const search = new URLSearchParams({
      ...(chosen ? { state: chosen } : {}),
      ...(at > 1 ? { page: String(at) } : {}),
    });
    return `/account/listings${search.size > 0 ? `?${search}` : ""}`;
  };
  const sell = (
    <Button iconStart={<Plus aria-hidden />} render={<Link href="/sell">{t("sell")}</Link>} />
  );
  return (
    <div className="page py-8 sm:py-10">
      <header className="mb-6 flex items-center justify-between gap-4">
        <h1 className="text-headline">{t("title")}</h1>
        {all > 0 ? sell : null}
      </header>
      {all > 0 ? (
        <PillLinks
          label={t("states")}
          items={[
            { id: "all", label: t("all"), href: href(undefined), current: !state, count: all },
            ...ORDER.filter(
              (each) => ALWAYS.includes(each) || each === state || (result.counts[each] ?? 0) > 0,
            ).map((each) => ({
              id: each,
              label: each === "DRAFT" ? t("drafts") : states(each),
              href: href(each),
              current: each === state,
              count: result.counts[each] ?? 0,
            })),
          ]}
        />
      ) : null}
      {result.items.length > 0 ? (
        <ul className="mt-4 divide-y divide-line">
          {result.items.map((listing) => (
            <OwnListingRow key={listing.id} listing={listing} />
          ))}
        </ul>
      ) : (
        <EmptyState
          illustration="listing"
          title={t(all > 0 ? "noneHere" : "emptyTitle")}
          description={all > 0 ? null : t("emptyBody")}
          action={all > 0 ? null : sell}
        />
      )}
      <AccountPagination
        page={page}
        pageCount={result.pageCount}
        hrefFor={(at) => href(state, at)}
      />
    </div>
  );
}
