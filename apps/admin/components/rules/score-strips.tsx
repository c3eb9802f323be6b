"use client";
import { type CheckTruth, SCORE_BINS } from "@loopbid/domain";
import type { RulesOutcome, Thresholds } from "@loopbid/validators";
import { useTranslations } from "next-intl";

export interface ScoreStripsProps {
  histogram: RulesOutcome["histogram"];
  thresholds: Thresholds;
}

/** Most telling first. Listings that nobody decided on are many more, so each strip has a height of its own. */
const STRIPS: readonly { truth: CheckTruth; tone: string }[] = [
  { truth: "REMOVED", tone: "fill-danger" },
  { truth: "APPROVED", tone: "fill-success" },
  { truth: "SUSPENDED", tone: "fill-ember" },
  { truth: "UNKNOWN", tone: "fill-line-strong" },
];
const WIDTH = 100;
const HEIGHT = 22;

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

/**
 * Where past checks score, by what became of them, over the zones of the thresholds. Inset by half a thumb, so that they
 * line up with the slider below.
 */
export function ScoreStrips({ histogram, thresholds: { review, block } }: ScoreStripsProps) {
  const t = useTranslations("rules.strips");
  const truth = useTranslations("rules.truth");
  const shown = STRIPS.filter(
    (strip) => strip.truth !== "SUSPENDED" || sum(histogram.SUSPENDED) > 0,
  );
  const zones = [
    { from: 0, to: review, tone: "fill-success-soft" },
    { from: review, to: block, tone: "fill-review-soft" },
    { from: block, to: 1, tone: "fill-danger-soft" },
  ];
  return (
    <ul aria-label={t("label")} className="flex flex-col gap-1 px-3">
      {shown.map(({ truth: kind, tone }) => {
        const counts = histogram[kind];
        const most = Math.max(1, ...counts);
        const flagged = sum(counts.slice(Math.round(review * SCORE_BINS)));
        return (
          <li key={kind}>
            <div className="figures mb-0.5 flex justify-between gap-3 text-xs text-muted">
              <span>{truth(kind)}</span>
              <span>{t("count", { count: sum(counts), flagged })}</span>
            </div>
            <svg
              aria-hidden
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              className="block h-9 w-full rounded-sm"
            >
              {zones.map(({ from, to, tone: zone }) => (
                <rect
                  key={zone}
                  x={from * WIDTH}
                  width={(to - from) * WIDTH}
                  height={HEIGHT}
                  className={zone}
                />
              ))}
              {counts.map((count, bin) => {
                const height =
                  count === 0 ? 0 : Math.max(1, Math.sqrt(count / most) * (HEIGHT - 1));
                const step = WIDTH / SCORE_BINS;
                return (
                  <rect
                    key={bin * step}
                    x={bin * step + 0.15}
                    y={HEIGHT - height}
                    width={step - 0.3}
                    height={height}
                    className={tone}
                  />
                );
              })}
            </svg>
          </li>
        );
      })}
      <li className="text-2xs text-subtle">{t("scale")}</li>
    </ul>
  );
}
