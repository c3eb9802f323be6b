import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuctionList } from "../../components/auctions/auction-list.tsx";
import { readShelf } from "../../components/auctions/auctions-address.ts";
import { ShelfTabs } from "../../components/auctions/shelf-tabs.tsx";
import { Refusal } from "../../components/shell/refusal.tsx";
import { getCaller, getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auctions"))("title") };
}

export default async function AuctionsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const me = await getMe();
  if (!me) redirect("/sign-in");
  if (me.role === "USER") return <Refusal name={me.name} />;
  const shelf = readShelf(await searchParams);
  const [t, caller] = await Promise.all([getTranslations("auctions"), getCaller()]);
  const first = await caller.backOffice.auctions({ shelf });
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 p-4 sm:p-6 lg:p-8">
      <div>
        <h1 className="text-title">{t("title")}</h1>
        <p className="mt-1 text-muted">{t("lead")}</p>
      </div>
      <ShelfTabs shelf={shelf} />
      <AuctionList key={shelf} shelf={shelf} initial={first} />
    </div>
  );
}
