"use client";
import type { Verdict } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { percent } from "../review/risk-badge.tsx";

const RADIUS = 52;
/** Of a half circle. */
const LENGTH = Math.PI * RADIUS;

const STROKE: Record<Verdict, string> = {
  CLEAR: "stroke-success",
  REVIEW: "stroke-review",
  BLOCK: "stroke-danger",
};

/** The score on a half circle; the number says the same. */
export function ScoreDial({ score, verdict }: { score: number; verdict: Verdict }) {
  const t = useTranslations("review.verdict");
  const arc = `M 8 60 A ${RADIUS} ${RADIUS} 0 0 1 ${8 + 2 * RADIUS} 60`;
  return (
    <div className="relative w-36 shrink-0">
      <svg aria-hidden viewBox="0 0 120 68" className="w-full fill-none">
        <path d={arc} strokeWidth="10" strokeLinecap="round" className="stroke-tint" />
        {percent(score) > 0 ? (
          <path
            d={arc}
            strokeWidth="10"
            strokeLinecap="round"
            strokeDasharray={`${LENGTH * score} ${LENGTH}`}
            className={STROKE[verdict]}
          />
        ) : null}
      </svg>
      <p className="figures absolute inset-x-0 bottom-0 text-center font-display text-4xl leading-none font-semibold">
        <span aria-hidden>{percent(score)}</span>
        <span className="sr-only">{t("score", { score: percent(score) })}</span>
      </p>
    </div>
  );
}
