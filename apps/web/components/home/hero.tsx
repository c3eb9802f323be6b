import { Button } from "@loopbid/ui";
import type { ListingCard } from "@loopbid/validators";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { HeroLot } from "./hero-lot.tsx";

export type HeroProps = { lot: ListingCard | null; liveCount: number };

/** The open loop of the name mark, as large as the page allows, around the lot that ends next. */
export async function Hero({ lot, liveCount }: HeroProps) {
  const t = await getTranslations("shop.hero");
  return (
    <section className="relative isolate overflow-hidden border-b border-line bg-pine text-on-pine">
      <div className="page grid items-center gap-x-8 gap-y-10 py-12 lg:grid-cols-[1.1fr_1fr] lg:py-16 xl:py-20">
        <div className="max-w-2xl">
          <h1 className="text-hero font-bold">
            {t.rich("title", {
              live: (chunks) => (
                <span className="underline decoration-volt decoration-[0.085em] underline-offset-[0.14em]">
                  {chunks}
                </span>
              ),
              br: () => <br />,
            })}
          </h1>
          <p className="mt-6 max-w-md text-lg leading-relaxed text-on-pine-muted">{t("lead")}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Button
              size="lg"
              variant="live"
              render={<Link href="/browse?format=AUCTION&sort=ending">{t("browse")}</Link>}
            />
            <Button
              size="lg"
              variant="ghost"
              className="text-on-pine ring-1 ring-on-pine/40 hover:bg-on-pine/10"
              render={<Link href="/sell">{t("sell")}</Link>}
            />
          </div>
          {liveCount > 0 ? (
            <p className="figures mt-8 flex items-center gap-2.5 text-sm text-on-pine-muted">
              <span className="relative flex size-2.5">
                <span className="absolute inset-0 animate-live rounded-full bg-volt motion-reduce:hidden" />
                <span className="size-full rounded-full bg-volt" />
              </span>
              {t("liveCount", { count: liveCount })}
            </p>
          ) : null}
        </div>
        {lot ? <HeroLot lot={lot} /> : null}
      </div>
    </section>
  );
}
