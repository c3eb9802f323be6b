import { Button, EmptyState } from "@loopbid/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AccountPagination } from "../../../components/account/account-pagination.tsx";
import { OfferRow } from "../../../components/account/offer-row.tsx";
import { PurchaseRow } from "../../../components/account/purchase-row.tsx";
import { pageOf, requireMe } from "../../../components/account/require-me.ts";
import { getCaller } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.purchases"))("title") };
}

export default async function PurchasesPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string }>;
}) {
  const query = await searchParams;
  await requireMe("/account/purchases");
  const page = pageOf(query.page);
  const [t, caller] = await Promise.all([getTranslations("account.purchases"), getCaller()]);
  const [{ items, pageCount }, offers] = await Promise.all([
    caller.order.purchases({ page }),
    caller.order.offers(),
  ]);
  return (
    <div className="page py-8 sm:py-10">
      <h1 className="mb-4 text-headline">{t("title")}</h1>
      {offers.length > 0 ? (
        <div className="mb-4 flex flex-col gap-3">
          {offers.map((offer) => (
            <OfferRow key={offer.offer.id} offer={offer} />
          ))}
        </div>
      ) : null}
      {items.length > 0 ? (
        <ul className="divide-y divide-line">
          {items.map((purchase) => (
            <PurchaseRow key={purchase.order.id} purchase={purchase} />
          ))}
        </ul>
      ) : offers.length > 0 ? null : (
        <EmptyState
          illustration="box"
          title={t("emptyTitle")}
          description={t("emptyBody")}
          action={<Button render={<Link href="/browse">{t("browse")}</Link>} />}
        />
      )}
      <AccountPagination
        page={page}
        pageCount={pageCount}
        hrefFor={(at) => `/account/purchases${at > 1 ? `?page=${at}` : ""}`}
      />
    </div>
  );
}
