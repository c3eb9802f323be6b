import type { ListingPage } from "@loopbid/validators";
import { getTranslations } from "next-intl/server";
import { getCaller } from "../../trpc/server.ts";
import { ListingGrid } from "./listing-grid.tsx";

const SHOWN = 4;

/** From the same category, the same brand first. */
export async function Similar({ listing }: { listing: ListingPage }) {
  if (!listing.categorySlug) return null;
  const t = await getTranslations("listing");
  const caller = await getCaller();
  const { items } = await caller.listing.search({
    category: [listing.categorySlug],
    sort: "newest",
  });
  const others = items
    .filter((item) => item.id !== listing.id)
    .toSorted((a, b) => Number(b.brand === listing.brand) - Number(a.brand === listing.brand))
    .slice(0, SHOWN);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="similar" className="mt-16 lg:mt-24">
      <h2 id="similar" className="mb-6 text-headline">
        {t("similar")}
      </h2>
      <ListingGrid listings={others} />
    </section>
  );
}
