import { Avatar, Badge, EmptyState, Pagination } from "@loopbid/ui";
import { TRPCError } from "@trpc/server";
import { BadgeCheck, CalendarDays, MapPin } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ListingGrid } from "../../../../components/listing/listing-grid.tsx";
import { Figures } from "../../../../components/profile/figures.tsx";
import { getCaller } from "../../../../trpc/server.ts";

type Props = {
  params: Promise<{ handle: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

const getProfile = cache(async (handle: string) => {
  try {
    return await (await getCaller()).account.profile({ handle });
  } catch (error) {
    const unknown = error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code);
    if (unknown) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await getProfile((await params).handle);
  const t = await getTranslations("shop.profile");
  const title = `${profile.name} (@${profile.handle})`;
  const description = profile.bio ?? t("description", { name: profile.name });
  return { title, description, openGraph: { title, description, type: "profile" } };
}

function pageOf(raw: string | string[] | undefined): number {
  const page = Number(raw);
  return Number.isInteger(page) && page >= 1 && page <= 200 ? page : 1;
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const profile = await getProfile((await params).handle);
  const page = pageOf((await searchParams).page);
  const [t, shop, format, caller] = await Promise.all([
    getTranslations("shop.profile"),
    getTranslations("shop"),
    getFormatter(),
    getCaller(),
  ]);
  const { handle } = profile;
  const listings = await caller.listing.search({ seller: handle, sort: "newest", page });
  const joined = format.dateTime(new Date(profile.joinedAt), { month: "long", year: "numeric" });
  return (
    <div className="page pt-8 lg:pt-14">
      <header className="flex flex-wrap items-start gap-x-6 gap-y-5 border-b border-line pb-8">
        <Avatar name={profile.name} seed={handle} size="xl" />
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-headline break-words">{profile.name}</h1>
          <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-muted [&_svg]:size-4">
            <span>@{handle}</span>
            {profile.place ? (
              <span className="inline-flex items-center gap-1.5">
                <MapPin aria-hidden />
                {profile.place}
              </span>
            ) : null}
            <span className="inline-flex items-center gap-1.5">
              <CalendarDays aria-hidden />
              {t("joined", { date: joined })}
            </span>
            {profile.emailVerified ? (
              <Badge tone="success" icon={<BadgeCheck aria-hidden />}>
                {t("verified")}
              </Badge>
            ) : null}
          </p>
          {profile.bio ? (
            <p className="mt-4 max-w-prose break-words whitespace-pre-line">{profile.bio}</p>
          ) : null}
        </div>
        <Figures live={profile.liveCount} sold={profile.soldCount} />
      </header>
      <section aria-labelledby="for-sale" className="mt-10">
        <h2 id="for-sale" className="mb-6 text-title">
          {t("forSale")}
        </h2>
        {listings.items.length > 0 ? (
          <ListingGrid listings={listings.items} eager={4} />
        ) : (
          <EmptyState as="h3" illustration="box" title={t("empty", { name: profile.name })} />
        )}
        <Pagination
          className="mt-14"
          page={page}
          pageCount={listings.pageCount}
          hrefFor={(target) => (target > 1 ? `/u/${handle}?page=${target}` : `/u/${handle}`)}
          linkAs={Link}
          labels={{
            nav: shop("pages.nav"),
            previous: shop("pages.previous"),
            next: shop("pages.next"),
            page: (target) => shop("pages.page", { page: target }),
          }}
        />
      </section>
    </div>
  );
}
