"use client";
import type { FraudCheckSummary } from "@loopbid/validators";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Evidence } from "./evidence.tsx";
import { percent } from "./risk-badge.tsx";
import { Section } from "./section.tsx";
import { useSignalName } from "./signal-name.ts";

/** Where the score stands, and each signal with its strength, its weight and what it saw. */
export function VerdictCard({ check }: { check: FraudCheckSummary }) {
  const t = useTranslations("review.verdict");
  const nameOf = useSignalName();
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const checked = new Date(Math.min(Date.parse(check.createdAt), now.getTime()));
  return (
    <Section
      title={t("title")}
      aside={
        <span className="figures font-display text-2xl font-semibold">
          <span aria-hidden>{percent(check.score)}</span>
          <span className="sr-only">{t("score", { score: percent(check.score) })}</span>
          <span aria-hidden className="text-base font-medium text-subtle">
            {" "}
            / 100
          </span>
        </span>
      }
    >
      <ScoreScale score={check.score} />
      <ol aria-label={t("signals")} className="mt-4">
        {check.signals.map(({ key, score, weight, evidence }) => (
          <li key={key} className="border-t border-line py-3.5">
            <div className="flex items-baseline justify-between gap-3">
              <h4 className="font-sans text-[0.9375rem] font-semibold tracking-normal">
                {nameOf(key)}
              </h4>
              <span className="figures text-end text-xs text-subtle">
                {t("part", { score: percent(score), weight: percent(weight) })}
              </span>
            </div>
            <div aria-hidden className="my-2 h-1.5 rounded-full bg-tint">
              <div
                className="h-full rounded-full bg-review"
                style={{ width: `${percent(score * weight)}%` }}
              />
            </div>
            <Evidence text={evidence} />
          </li>
        ))}
      </ol>
      <p className="figures border-t border-line pt-3 text-xs text-subtle">
        {t("versions", {
          model: check.modelVersion,
          weights: check.weightsVersion,
          when: format.relativeTime(checked, now),
        })}
      </p>
    </Section>
  );
}

/** The score between the two thresholds: below the first a listing goes live, above the second nobody is asked. */
function ScoreScale({ score }: { score: number }) {
  const t = useTranslations("review.verdict.scale");
  return (
    <div aria-hidden>
      <div className="relative h-2.5 rounded-full bg-linear-to-r from-success-soft from-50% via-review-soft via-50% to-danger-soft">
        <span
          className="absolute top-1/2 size-4.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-[3px] border-surface bg-ink"
          style={{ insetInlineStart: `${Math.min(98, Math.max(2, percent(score)))}%` }}
        />
      </div>
      <div className="mt-1.5 flex justify-between text-2xs text-subtle">
        <span>{t("low")}</span>
        <span className="ms-[18%]">{t("review")}</span>
        <span>{t("block")}</span>
      </div>
    </div>
  );
}
