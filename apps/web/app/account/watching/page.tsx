import { Button } from "@loopbid/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireMe } from "../../../components/account/require-me.ts";
import { WatchedList } from "../../../components/account/watched-list.tsx";
import { getCaller } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.watching"))("title") };
}

export default async function WatchingPage() {
  await requireMe("/account/watching");
  const [t, caller] = await Promise.all([getTranslations("account.watching"), getCaller()]);
  const watched = await caller.listing.watched();
  return (
    <div className="page py-8 sm:py-10">
      <WatchedList
        watched={watched}
        browse={<Button render={<Link href="/browse">{t("browse")}</Link>} />}
      />
    </div>
  );
}
