"use client";
import { type FraudCheckSummary, SIGNALS_ONLY, type Thresholds } from "@loopbid/validators";
import { useFormatter, useNow, useTranslations } from "next-intl";
import type { ReadSignal } from "./read-signals.ts";
import { percent } from "./risk-badge.tsx";
import { ScoreScale } from "./score-scale.tsx";
import { Section } from "./section.tsx";
import { SignalRow } from "./signal-row.tsx";

export interface VerdictCardProps {
  check: FraudCheckSummary;
  signals: readonly ReadSignal[];
  thresholds: Thresholds;
}

/** Where the score stands, and each signal with what it adds, its strength, its weight and what it saw. */
export function VerdictCard({ check, signals, thresholds }: VerdictCardProps) {
  const t = useTranslations("review.verdict");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const checked = new Date(Math.min(Date.parse(check.createdAt), now.getTime()));
  const withModel = check.modelVersion !== SIGNALS_ONLY;
  return (
    <Section title={t("title")} aside={<Score score={check.score} />}>
      <ScoreScale score={check.score} thresholds={thresholds} />
      <p className="figures mt-3 text-xs text-subtle">
        {t("versions", {
          model: withModel ? t("model", { version: check.modelVersion }) : t("noModel"),
          weights: check.weightsVersion,
          when: format.relativeTime(checked, now),
        })}
      </p>
      <p className="mt-4 mb-2 text-xs text-muted">{t("legend")}</p>
      <ol aria-label={t("signals")} className="-mb-5">
        {signals.map((signal) => (
          <SignalRow key={signal.key} signal={signal} signals={signals} />
        ))}
      </ol>
    </Section>
  );
}

function Score({ score }: { score: number }) {
  const t = useTranslations("review.verdict");
  return (
    <span className="figures font-display text-2xl font-semibold">
      <span aria-hidden>{percent(score)}</span>
      <span className="sr-only">{t("score", { score: percent(score) })}</span>
      <span aria-hidden className="text-base font-medium text-subtle">
        {" "}
        / 100
      </span>
    </span>
  );
}
