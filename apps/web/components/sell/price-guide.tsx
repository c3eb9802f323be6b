"use client";
import { Skeleton } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { amount } from "../listing/amount.ts";
import { useDraftScope } from "./draft-context.tsx";

const clamp = (value: number) => Math.min(100, Math.max(0, value));

/** What comparables went for, on a scale with the seller's own price, and one press to take a price over. */
export function PriceGuide() {
  const t = useTranslations("sell.guide");
  const { values, set, locks } = useDraftScope();
  const { deviceSlug, condition, format } = values;
  const { data: guide, isLoading } = api.listing.priceGuide.useQuery(
    { deviceSlug: deviceSlug ?? "", condition: condition ?? "GOOD" },
    { enabled: deviceSlug !== null && condition !== null, staleTime: 300_000 },
  );
  if (!deviceSlug || !condition) return <p className="text-sm text-muted">{t("needs")}</p>;
  if (isLoading) return <Skeleton className="h-32 rounded-card" />;
  if (!guide) return null;
  const auction = format === "AUCTION";
  const own = auction ? values.startCents : values.priceCents;
  // The scale shows some room around what others paid, so that a price outside can be seen as outside.
  const room = Math.max(guide.highCents - guide.lowCents, guide.medianCents * 0.1) * 0.6;
  const from = Math.max(0, guide.lowCents - room);
  const at = (cents: number) => clamp(((cents - from) / (guide.highCents + room - from)) * 100);
  const suggested = auction
    ? wholeDollars(guide.medianCents * 0.6)
    : wholeDollars(guide.medianCents);
  const take = () => set(auction ? { startCents: suggested } : { priceCents: suggested });
  return (
    <div className="rounded-card border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="font-semibold">
          {t("range", {
            low: amount(wholeDollars(guide.lowCents)),
            high: amount(wholeDollars(guide.highCents)),
          })}
        </p>
        <p className="figures text-sm text-muted">
          {guide.count > 0 ? t("basis", { count: guide.count }) : t("typical")}
        </p>
      </div>
      <div aria-hidden className="relative mt-6 mb-2 h-2 rounded-full bg-tint">
        <span
          className="absolute inset-y-0 rounded-full bg-volt"
          style={{ left: `${at(guide.lowCents)}%`, right: `${100 - at(guide.highCents)}%` }}
        />
        <span
          className="absolute -inset-y-1 w-0.5 rounded-full bg-ink"
          style={{ left: `${at(guide.medianCents)}%` }}
        />
        {own ? (
          <span
            className="absolute top-1/2 size-4 -translate-1/2 rounded-full border-[3px] border-ink bg-paper transition-[left] duration-300"
            style={{ left: `${at(own)}%` }}
          />
        ) : null}
      </div>
      <p className="figures flex justify-between text-xs text-subtle">
        <span>{t("median", { amount: amount(wholeDollars(guide.medianCents)) })}</span>
        {own ? <span>{t(auction ? "ownStart" : "own", { amount: amount(own) })}</span> : null}
      </p>
      {(auction ? locks.terms : false) || own === suggested ? null : (
        <button
          type="button"
          onClick={take}
          className="hit-area mt-3 text-sm font-semibold underline decoration-volt decoration-2 underline-offset-4 hover:decoration-ink"
        >
          {t(auction ? "takeStart" : "take", { amount: amount(suggested) })}
        </button>
      )}
    </div>
  );
}

function wholeDollars(cents: number): number {
  return Math.max(100, Math.round(cents / 100) * 100);
}
