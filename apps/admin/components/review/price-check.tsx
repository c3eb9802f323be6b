"use client";
import { formatMoney } from "@loopbid/domain";
import { ErrorState, Skeleton } from "@loopbid/ui";
import type { QueueItem } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { PriceScale } from "./price-scale.tsx";
import { percent } from "./risk-badge.tsx";
import { Section } from "./section.tsx";

type Listing = QueueItem["listing"];

/** What a buyer can take it for at once; null for a plain auction. */
function askingOf({ format, priceCents, buyNowCents }: Listing): number | null {
  return format === "FIXED_PRICE" ? priceCents : buyNowCents;
}

export function PriceCheck({ listing }: { listing: Listing }) {
  const t = useTranslations("review.price");
  return (
    <Section title={t("title")}>
      <Comparison listing={listing} />
    </Section>
  );
}

function Comparison({ listing }: { listing: Listing }) {
  const t = useTranslations("review.price");
  const { deviceSlug, condition, format, priceCents } = listing;
  const guide = api.listing.priceGuide.useQuery(
    { deviceSlug: deviceSlug ?? "", condition: condition ?? "GOOD" },
    { enabled: deviceSlug !== null && condition !== null, staleTime: 300_000 },
  );
  if (!deviceSlug || !condition || guide.data === null)
    return <p className="text-muted">{t("none")}</p>;
  if (guide.isError) return <ErrorState title={t("failed")} className="py-2" />;
  if (!guide.data) return <Skeleton className="h-24" />;
  const { lowCents, medianCents, highCents, count } = guide.data;
  const asking = askingOf(listing);
  const label = format === "FIXED_PRICE" ? t("asking") : asking === null ? t("start") : t("buyNow");
  return (
    <>
      <div className="figures flex flex-wrap items-baseline justify-between gap-x-4">
        <p>
          <span className="text-sm text-muted">{label}</span>{" "}
          <strong className="font-display text-xl font-semibold">
            {formatMoney(asking ?? priceCents)}
          </strong>
        </p>
        {asking === null ? null : (
          <p className="font-semibold">{t("share", { percent: percent(asking / medianCents) })}</p>
        )}
      </div>
      <PriceScale guide={guide.data} asking={asking} />
      <p className="figures mt-3 text-sm text-muted">
        {t("median", { amount: formatMoney(medianCents) })}.{" "}
        {t("range", { low: formatMoney(lowCents), high: formatMoney(highCents) })}{" "}
        {count > 0 ? t("from", { count }) : t("guide")}
        {asking === null ? ` ${t("auction")}` : ""}
      </p>
    </>
  );
}
