"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge, Button, Card, Price, Slider } from "@loopbid/ui";
import type { PublicLog } from "@loopbid/validators";
import { Pause, Play } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { amount, plainAmount } from "../listing/amount.ts";
import { LocalTime } from "../shell/local-time.tsx";
import { type ChartScale, chartGeometry } from "./chart-geometry.ts";
import { ChartLegend } from "./chart-legend.tsx";
import { PriceChart } from "./price-chart.tsx";
import type { Replay } from "./use-replay.ts";
import type { RowWords } from "./use-row-words.ts";

export type ReplayCardProps = { log: PublicLog; replay: Replay; words: RowWords };

/** How the price moved: played, or step by step with the slider's arrow keys. */
export function ReplayCard({ log, replay, words }: ReplayCardProps) {
  const t = useTranslations("log.chart");
  const [scale, setScale] = useState<ChartScale>("TIME");
  const geometry = useMemo(() => chartGeometry(log, scale), [log, scale]);
  const { position, playing, go, toggle } = replay;
  const count = log.rows.length;
  const { startCents } = log.terms;
  const summary = t("summary", {
    start: amount(startCents),
    end: amount(log.rows.at(-1)?.priceCents ?? startCents),
    count,
  });
  return (
    <Card
      heading={t("title")}
      aria-label={t("title")}
      actions={
        <Button
          size="sm"
          variant="ghost"
          aria-pressed={scale === "STEPS"}
          onClick={() => setScale(scale === "TIME" ? "STEPS" : "TIME")}
        >
          {scale === "TIME" ? t("asSteps") : t("asTime")}
        </Button>
      }
    >
      <Moment log={log} position={position} words={words} />
      <PriceChart geometry={geometry} position={position} onScrub={go} summary={summary} />
      <div aria-hidden className="mt-1.5 flex justify-between ps-14 pe-3 text-xs text-muted">
        <LocalTime at={new Date(log.terms.startsAt).toISOString()} />
        <LocalTime at={new Date(log.rows.at(-1)?.at ?? log.terms.scheduledEndsAt).toISOString()} />
      </div>
      <div className="mt-4 flex items-center gap-4">
        <Button
          variant="live"
          onClick={toggle}
          iconStart={playing ? <Pause aria-hidden /> : <Play aria-hidden />}
        >
          {playing ? t("pause") : t("play")}
        </Button>
        <Slider
          label={t("position")}
          labelHidden
          thumbLabels={[t("position")]}
          value={position}
          min={0}
          max={count}
          step={1}
          onValueChange={go}
        />
        <span className="figures shrink-0 text-sm text-muted">{t("of", { position, count })}</span>
      </div>
      <div className="mt-4">
        <ChartLegend geometry={geometry} />
      </div>
    </Card>
  );
}

function Moment({ log, position, words }: { log: PublicLog; position: number; words: RowWords }) {
  const t = useTranslations("log.chart");
  const locale = useLocale();
  const row = log.rows[position - 1];
  const cents = row?.priceCents ?? log.terms.startCents;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" });
  const before = log.rows[position - 2]?.effectiveEndsAt ?? log.terms.scheduledEndsAt;
  const extendedMs = row ? row.effectiveEndsAt - before : 0;
  return (
    <div className="mb-5 flex min-h-24 flex-wrap items-start justify-between gap-x-8 gap-y-2">
      <Price size="xl" label={t("price")} text={formatMoney(cents)} value={plainAmount(cents)} />
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold" data-testid="moment">
          {row ? words.eventOf(row) : t("opened")}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-muted">
          <time dateTime={new Date(row?.at ?? log.terms.startsAt).toISOString()}>
            {format.format(row?.at ?? log.terms.startsAt)}
          </time>
          {extendedMs > 0 ? (
            <Badge tone="ember">{t("extended", { seconds: Math.round(extendedMs / 1_000) })}</Badge>
          ) : null}
          {row?.reserveMet && log.terms.reserve ? (
            <Badge tone="success">{t("reserveMet")}</Badge>
          ) : null}
        </p>
      </div>
    </div>
  );
}
