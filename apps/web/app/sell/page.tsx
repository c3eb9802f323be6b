import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DraftLinks } from "../../components/sell/draft-links.tsx";
import { PausedNotice } from "../../components/sell/paused-notice.tsx";
import { StartSelling } from "../../components/sell/start-selling.tsx";
import { getCaller, getMe } from "../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sell.start"))("title") };
}

export default async function SellPage() {
  const [t, me, caller] = await Promise.all([getTranslations("sell.start"), getMe(), getCaller()]);
  if (!me) redirect("/sign-in?next=/sell");
  const { items: drafts } = await caller.listing.mine({ state: "DRAFT" });
  return (
    <div className="page py-10 sm:py-16">
      <h1 className="text-hero">{t("title")}</h1>
      <p className="mt-3 mb-8 max-w-xl text-lg text-muted">{t("intro")}</p>
      <PausedNotice className="mb-8 max-w-2xl" />
      <StartSelling placeSlug={me.placeSlug} />
      {drafts.length > 0 ? (
        <section className="mt-14">
          <h2 className="mb-4 text-lg font-semibold">{t("continue")}</h2>
          <DraftLinks drafts={drafts} now={new Date()} />
        </section>
      ) : null}
    </div>
  );
}
