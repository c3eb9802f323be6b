import { Button } from "@loopbid/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireMe } from "../../../components/account/require-me.ts";
import { WatchedGrid } from "../../../components/account/watched-grid.tsx";
import { getCaller } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.watching"))("title") };
}

export default async function WatchingPage() {
  await requireMe("/account/watching");
  const [t, caller] = await Promise.all([getTranslations("account.watching"), getCaller()]);
  const listings = await caller.listing.watched();
  return (
    <div className="page py-8 sm:py-10">
      <h1 className="mb-8 text-headline">{t("title")}</h1>
      <WatchedGrid
        listings={listings}
        browse={<Button render={<Link href="/browse">{t("browse")}</Link>} />}
      />
    </div>
  );
}
