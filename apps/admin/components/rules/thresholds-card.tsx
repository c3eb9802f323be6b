"use client";
import { Select, Skeleton, Slider } from "@loopbid/ui";
import {
  type BackTestResult,
  FEWEST_OBSERVERS,
  MOST_OBSERVERS,
  type RulesContent,
} from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { percent } from "../review/risk-badge.tsx";
import { Section } from "../review/section.tsx";
import { fromPercent } from "./draft.ts";
import { ScoreStrips } from "./score-strips.tsx";

export interface ThresholdsCardProps {
  content: RulesContent;
  onChange: (changes: Partial<RulesContent>) => void;
  result: BackTestResult | undefined;
}

const OBSERVERS = Array.from(
  { length: MOST_OBSERVERS - FEWEST_OBSERVERS + 1 },
  (_, at) => FEWEST_OBSERVERS + at,
);

/** From which score a listing is held and removed, over the scores that past listings have by these rules. */
export function ThresholdsCard({ content, onChange, result }: ThresholdsCardProps) {
  const t = useTranslations("rules.thresholds");
  const { review, block, observers } = content;
  return (
    <Section title={t("title")}>
      {result ? (
        <ScoreStrips histogram={result.candidate.histogram} thresholds={{ review, block }} />
      ) : (
        <Skeleton className="h-40" />
      )}
      <Slider
        className="mt-3"
        label={t("label")}
        labelHidden
        value={[percent(review), percent(block)]}
        min={0}
        max={100}
        step={1}
        thumbLabels={[t("review"), t("block")]}
        onValueChange={([from = 0, to = 100]: readonly number[]) =>
          onChange({ review: fromPercent(from), block: fromPercent(to) })
        }
      />
      <div className="figures mt-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 text-sm">
        <p>
          {t("held", { from: percent(review) })} <span aria-hidden>·</span>{" "}
          {t("removed", { from: percent(block) })}
        </p>
        <div className="flex items-center gap-2.5">
          <span id="observers" className="text-muted">
            {t("observers")}
          </span>
          <Select
            size="sm"
            aria-label={t("observers")}
            value={String(observers)}
            onValueChange={(next) => onChange({ observers: Number(next) })}
            options={OBSERVERS.map((count) => ({ value: String(count), label: String(count) }))}
            className="w-20"
          />
        </div>
      </div>
      <p className="mt-2 text-xs text-subtle">{t("observersHint")}</p>
    </Section>
  );
}
