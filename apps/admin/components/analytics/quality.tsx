"use client";
import { RATIOS } from "@loopbid/domain";
import type { Dashboard } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useFigures } from "./use-figures.ts";

/** What the check flagged, and what moderators made of it. */
export function Quality({ board }: { board: Dashboard }) {
  const t = useTranslations("analytics.quality");
  const figures = useFigures();
  const { totals } = board;
  const flagged = totals.held === null ? null : totals.held + (totals.blocked ?? 0);
  const parts = [
    { name: t("checks"), value: figures.short(totals.checks, "count") },
    {
      name: t("flagged"),
      value: figures.short(flagged, "count"),
      hint: t("flaggedHint", { share: figures.short(RATIOS.flagRate(totals), "share") }),
    },
    {
      name: t("decided"),
      value: figures.short(totals.flaggedDecided, "count"),
      hint: t("decidedHint", { removed: figures.short(totals.flaggedRemoved, "count") }),
    },
    {
      name: t("precision"),
      value: figures.short(RATIOS.flagPrecision(totals), "share"),
      hint: t("precisionHint"),
    },
    {
      name: t("decisionTime"),
      value: figures.short(RATIOS.decisionMs(totals), "duration"),
      hint: t("decisionTimeHint"),
    },
    {
      name: t("queue"),
      value: figures.short(totals.queueWaiting, "count"),
      hint: t("queueHint", { wait: figures.short(totals.queueOldestMs, "duration") }),
    },
  ];
  return (
    <dl
      aria-label={t("title")}
      className="mb-4 grid grid-cols-2 gap-px overflow-clip rounded-card border border-line bg-line md:grid-cols-3 xl:grid-cols-6"
    >
      {parts.map(({ name, value, hint }) => (
        <div key={name} className="bg-surface p-4">
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="figures mt-1 font-display text-xl font-semibold">{value}</dd>
          {hint ? <dd className="mt-0.5 text-xs text-muted">{hint}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
