import type { ListingCard } from "@loopbid/validators";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { amount } from "../listing/amount.ts";
import { CardCountdown } from "../listing/card-countdown.tsx";
import { imageSet, imageSrc } from "../listing/image-src.ts";

export async function HeroLot({ lot }: { lot: ListingCard }) {
  const t = await getTranslations("shop.hero");
  const card = await getTranslations("common.card");
  return (
    <div className="relative mx-auto w-full max-w-[34rem] lg:-my-4">
      <Loop />
      <Link
        href={`/listing/${lot.slug}`}
        className="group relative block p-[11%] outline-none"
        aria-label={t("lot", { title: lot.title, price: amount(lot.priceCents) })}
      >
        <span className="block aspect-square overflow-hidden rounded-full bg-tile ring-offset-8 ring-offset-pine group-focus-visible:ring-4 group-focus-visible:ring-volt">
          {lot.image ? (
            <img
              src={imageSrc(lot.image.key, 1200)}
              srcSet={imageSet(lot.image.key)}
              sizes="(min-width: 1024px) 430px, 78vw"
              alt=""
              fetchPriority="high"
              className="size-full object-cover transition-transform duration-700 ease-out-soft group-hover:scale-[1.04] motion-reduce:transform-none"
            />
          ) : null}
        </span>
        <span className="absolute start-0 bottom-[3%] flex max-w-[88%] flex-col rounded-panel border border-line bg-raised p-4 text-ink sm:p-5">
          <span className="line-clamp-1 text-sm font-semibold">{lot.title}</span>
          <span className="mt-1.5 flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
            <span className="figures volt-underline px-[0.06em] font-display text-headline leading-tight font-bold">
              {amount(lot.priceCents)}
            </span>
            <span className="text-sm text-muted">{card("bids", { count: lot.bidCount })}</span>
          </span>
          <span className="mt-1 text-sm">
            {lot.endsAt ? <CardCountdown endsAt={lot.endsAt} /> : null}
          </span>
        </span>
      </Link>
    </div>
  );
}

function Loop() {
  return (
    <svg viewBox="0 0 400 400" fill="none" aria-hidden className="absolute inset-0 size-full">
      <path
        d="M262 20.6A190 190 0 1 0 381 146"
        stroke="currentColor"
        strokeWidth="9"
        strokeLinecap="round"
        className="text-on-pine/30"
      />
      <path
        d="m300 78 40-40 40 40"
        stroke="var(--color-volt)"
        strokeWidth="16"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
