"use client";
import { Slider } from "@loopbid/ui";
import type { RulesContent, WeighedKey } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { labelOf } from "../review/read-signals.ts";
import { percent } from "../review/risk-badge.tsx";
import { Section } from "../review/section.tsx";
import { useSignalName } from "../review/signal-name.ts";
import { fromPercent } from "./draft.ts";

type Weights = RulesContent["weights"];

export interface WeightsCardProps {
  title: string;
  hint: string;
  keys: readonly WeighedKey[];
  weights: Weights;
  /** Of the version that is being edited, as it was saved. */
  saved: Weights;
  onChange: (key: WeighedKey, weight: number) => void;
}

/** A slider for each signal, with what it means and what it counted before. */
export function WeightsCard({ title, hint, keys, weights, saved, onChange }: WeightsCardProps) {
  const t = useTranslations("rules.weights");
  const nameOf = useSignalName();
  const meaningOf = useMeaning();
  return (
    <Section title={title}>
      <p className="-mt-2 mb-4 text-sm text-muted">{hint}</p>
      <ul className="flex flex-col gap-4.5">
        {keys.map((key) => {
          const changed = weights[key] !== saved[key];
          return (
            <li key={key}>
              <Slider
                label={nameOf(key)}
                value={percent(weights[key])}
                min={0}
                max={100}
                step={1}
                thumbLabels={[t("thumb", { name: nameOf(key) })]}
                onValueChange={(next: number) => onChange(key, fromPercent(next))}
                valueText={
                  <span className={changed ? "font-semibold text-ink" : undefined}>
                    {changed
                      ? t("changed", { weight: percent(weights[key]), was: percent(saved[key]) })
                      : t("weight", { weight: percent(weights[key]) })}
                  </span>
                }
              />
              <p className="text-xs text-subtle">{meaningOf(key)}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function useMeaning(): (key: WeighedKey) => string {
  const t = useTranslations();
  return (key) => {
    const label = labelOf(key);
    return label === null
      ? t(`rules.means.${key}` as "rules.means.imei")
      : t(`labels.${label}.means` as "labels.spam.means");
  };
}
