import { EmptyState } from "@loopbid/ui";
import { getTranslations } from "next-intl/server";
import { Categories } from "../../components/home/categories.tsx";
import { Hero } from "../../components/home/hero.tsx";
import { Promises } from "../../components/home/promises.tsx";
import { SectionHead } from "../../components/home/section-head.tsx";
import { SellBand } from "../../components/home/sell-band.tsx";
import { ListingGrid } from "../../components/listing/listing-grid.tsx";
import { getCaller } from "../../trpc/server.ts";

const SHOWN = 8;

export default async function HomePage() {
  const t = await getTranslations("shop.home");
  const caller = await getCaller();
  const [ending, newest] = await Promise.all([
    caller.listing.search({ format: "AUCTION", sort: "ending" }),
    caller.listing.search({ sort: "newest" }),
  ]);
  const counts = new Map(newest.facets.category.map(({ value, count }) => [value, count]));
  const lot = featured(ending.items);
  const soon = ending.items.filter((listing) => listing.id !== lot?.id).slice(0, SHOWN);
  return (
    <>
      <Hero lot={lot} liveCount={ending.total} />
      <div className="mt-14 flex flex-col gap-18 lg:mt-20 lg:gap-24">
        {soon.length > 0 ? (
          <section aria-labelledby="ending" className="page">
            <SectionHead
              id="ending"
              title={t("ending")}
              lead={t("endingLead")}
              more={{ href: "/browse?format=AUCTION&sort=ending", label: t("allAuctions") }}
            />
            <ListingGrid listings={soon} eager={2} />
          </section>
        ) : null}
        <Categories counts={counts} />
        <section aria-labelledby="newest" className="page">
          <SectionHead
            id="newest"
            title={t("newest")}
            more={{ href: "/browse?sort=newest", label: t("allListings") }}
          />
          {newest.items.length > 0 ? (
            <ListingGrid listings={newest.items.slice(0, SHOWN)} />
          ) : (
            <EmptyState
              as="h3"
              illustration="listing"
              title={t("emptyTitle")}
              description={t("emptyBody")}
            />
          )}
        </section>
        <Promises />
        <SellBand />
      </div>
    </>
  );
}

/** The liveliest of the auctions that end next: it has bids and a picture. */
function featured<Lot extends { bidCount: number; image: unknown }>(
  lots: readonly Lot[],
): Lot | null {
  const shown = lots.slice(0, 12).filter((lot) => lot.image);
  return shown.toSorted((a, b) => b.bidCount - a.bidCount)[0] ?? lots[0] ?? null;
}
