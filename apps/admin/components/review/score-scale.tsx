"use client";
import { useTranslations } from "next-intl";
import { percent } from "./risk-badge.tsx";

/** The score between the two thresholds: below the first a listing goes live, above the second nobody is asked. */
export function ScoreScale({ score }: { score: number }) {
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
