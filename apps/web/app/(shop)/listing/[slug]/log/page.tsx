import { Breadcrumbs, Button, EmptyState } from "@loopbid/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isOpen } from "../../../../../components/auction/is-open.ts";
import { getListing } from "../../../../../components/listing/get-listing.ts";
import { LogViewer } from "../../../../../components/log/log-viewer.tsx";
import { getCaller } from "../../../../../trpc/server.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title } = await getListing((await params).slug);
  const t = await getTranslations("log");
  return { title: t("pageTitle", { title }), alternates: { canonical: `/listing/${slug}/log` } };
}

export default async function LogPage({ params }: Props) {
  const listing = await getListing((await params).slug);
  if (listing.format !== "AUCTION" || listing.state === "DRAFT") notFound();
  const [t, common, caller] = await Promise.all([
    getTranslations("log"),
    getTranslations("common"),
    getCaller(),
  ]);
  const head = await caller.auction.head({ listingId: listing.id });
  const back = `/listing/${listing.slug}`;
  return (
    <div className="page pt-5 lg:pt-8">
      <Breadcrumbs
        className="mb-4 lg:mb-6"
        label={t("crumbs")}
        linkAs={Link}
        items={[
          { label: common("nav.allListings"), href: "/browse" },
          { label: listing.title, href: back },
          { label: t("crumb") },
        ]}
      />
      {isOpen(head) ? (
        <EmptyState
          as="h1"
          title={t("running")}
          description={t("runningBody")}
          action={<Button render={<Link href={back}>{t("back")}</Link>} />}
        />
      ) : (
        <>
          <header className="mb-8 max-w-3xl">
            <h1 className="text-headline">{t("title")}</h1>
            <p className="mt-3 text-lg text-muted">{t("intro", { title: listing.title })}</p>
          </header>
          <LogViewer
            source={`${back}/log.json`}
            listingId={listing.id}
            viewerTag={head.viewer.tag}
          />
        </>
      )}
    </div>
  );
}
