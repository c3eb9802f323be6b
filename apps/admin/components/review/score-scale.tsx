"use client";
import type { Thresholds } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { percent } from "./risk-badge.tsx";

export interface ScoreScaleProps {
  score: number;
  /** Of the rules that judge now: below the first a listing goes live, above the second nobody is asked. */
  thresholds: Thresholds;
}

/** The score between the two thresholds. */
export function ScoreScale({ score, thresholds: { review, block } }: ScoreScaleProps) {
  const t = useTranslations("review.verdict.scale");
  const zones = [
    { name: "low", tone: "bg-success-soft", share: review },
    { name: "review", tone: "bg-review-soft", share: block - review },
    { name: "block", tone: "bg-danger-soft", share: 1 - block },
  ] as const;
  return (
    <div aria-hidden>
      <div className="relative flex h-2.5">
        {zones.map(({ name, tone, share }) => (
          <span
            key={name}
            className={`${tone} border-s border-surface first:rounded-s-full first:border-s-0 last:rounded-e-full`}
            style={{ inlineSize: `${100 * share}%` }}
          />
        ))}
        <span
          className="absolute top-1/2 size-4.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-[3px] border-surface bg-ink"
          style={{ insetInlineStart: `${Math.min(98, Math.max(2, percent(score)))}%` }}
        />
      </div>
      <div className="figures mt-1.5 flex justify-between gap-3 text-2xs text-subtle">
        <span>{t("low")}</span>
        <span>{t("review", { from: percent(review) })}</span>
        <span>{t("block", { from: percent(block) })}</span>
      </div>
    </div>
  );
}
