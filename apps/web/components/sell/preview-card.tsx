"use client";
import { CONDITION_KEYS, placeBySlug } from "@loopbid/domain";
import { CategoryIcon, cn, Price } from "@loopbid/ui";
import { Camera } from "lucide-react";
import { useTranslations } from "next-intl";
import { amount } from "../listing/amount.ts";
import type { DraftValues } from "./draft-values.ts";

/** The listing as it will stand among the others. */
export function PreviewCard({ values, cover }: { values: DraftValues; cover: string | null }) {
  const t = useTranslations("sell.preview");
  const common = useTranslations("common");
  const auction = values.format === "AUCTION";
  const cents = auction ? values.startCents : values.priceCents;
  const place = values.placeSlug ? placeBySlug(values.placeSlug) : null;
  const facts = [
    values.condition ? common(CONDITION_KEYS[values.condition].name) : null,
    place ? `${place.city}, ${place.state}` : null,
  ].filter(Boolean);
  return (
    <div>
      <div className="relative aspect-video overflow-hidden rounded-card bg-tile">
        {cover ? (
          <img src={cover} alt="" className="size-full object-cover" />
        ) : (
          <span className="flex size-full items-center justify-center text-subtle">
            {values.categorySlug ? (
              <CategoryIcon slug={values.categorySlug} className="size-14" strokeWidth={1.25} />
            ) : (
              <Camera aria-hidden className="size-12" strokeWidth={1.25} />
            )}
          </span>
        )}
      </div>
      <p
        className={cn(
          "mt-3.5 line-clamp-2 leading-snug font-semibold",
          !values.title && "text-subtle",
        )}
      >
        {values.title || t("untitled")}
      </p>
      {facts.length > 0 ? (
        <p className="mt-1 truncate text-sm text-muted">{facts.join(" · ")}</p>
      ) : null}
      <div className="mt-2">
        <Price
          text={cents ? amount(cents) : t("noPrice")}
          label={t(auction ? "startingBid" : "price")}
          live={auction && Boolean(cents)}
          note={
            auction && values.buyNowCents
              ? common("card.buyNow", { amount: amount(values.buyNowCents) })
              : null
          }
        />
      </div>
    </div>
  );
}
