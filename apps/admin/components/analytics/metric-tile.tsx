"use client";
import { cn, Sparkline } from "@loopbid/ui";
import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Change, changeOf, type Shown } from "./series.ts";
import { useFigures } from "./use-figures.ts";

export interface MetricTileProps {
  name: string;
  hint?: string | undefined;
  shown: Shown;
  value: number | null;
  previous: number | null;
  values: readonly (number | null)[];
}

/** One figure, what it was before, and how it went over the range. */
export function MetricTile({ name, hint, shown, value, previous, values }: MetricTileProps) {
  const t = useTranslations("analytics");
  const figures = useFigures();
  const known = values.filter((one) => one !== null);
  const change = changeOf(value, previous, shown);
  return (
    <div className="flex min-w-0 flex-col rounded-card border border-line bg-surface p-4">
      <dt className="text-sm text-muted">
        {name}
        {hint ? <span className="text-subtle"> {hint}</span> : null}
      </dt>
      <dd className="mt-1 flex flex-1 flex-col">
        <span className="figures font-display text-2xl font-semibold sm:text-[1.75rem]">
          {figures.short(value, shown)}
        </span>
        <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs text-muted">
          {change ? <ChangeMark change={change} shown={shown} /> : null}
          {change
            ? t("tiles.previous", { value: figures.short(previous, shown) })
            : t("tiles.noPrevious")}
        </span>
        {known.length > 1 ? (
          <Sparkline
            values={known}
            label={t("tiles.trend", { name })}
            className="mt-3 h-8 w-full text-ink"
          />
        ) : null}
      </dd>
    </div>
  );
}

const ARROWS = { up: ArrowUpRight, down: ArrowDownRight, same: ArrowRight } as const;
const TONES = { up: "text-success-ink", down: "text-danger-ink", same: "text-muted" } as const;

function ChangeMark({ change, shown }: { change: Change; shown: Shown }) {
  const t = useTranslations("analytics.change");
  const figures = useFigures();
  const { direction } = change;
  const Arrow = ARROWS[direction];
  const share = figures.short(change.amount, "share");
  const points = t("points", { amount: (change.amount * 100).toFixed(1) });
  const amount = shown === "share" ? points : share;
  return (
    <span
      className={cn("figures inline-flex items-center gap-0.5 font-semibold", TONES[direction])}
    >
      <Arrow aria-hidden className="size-3.5" />
      <span className="sr-only">{t(direction, { amount })}</span>
      <span aria-hidden>{amount}</span>
    </span>
  );
}
