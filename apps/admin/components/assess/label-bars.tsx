"use client";
import { cn } from "@loopbid/ui";
import { type AssessTextResult, TEXT_LABELS } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { hueStyle } from "../review/label-hue.ts";
import { useLit } from "../review/lit.tsx";
import { percent } from "../review/risk-badge.tsx";

type Label = AssessTextResult["labels"][number];

/** Every label of the model with how sure it is, in the model's order, so that two texts can be compared. */
export function LabelBars({ labels }: Pick<AssessTextResult, "labels">) {
  const order = (label: Label) => TEXT_LABELS.indexOf(label.label);
  return (
    <ul className="flex flex-col gap-1">
      {[...labels]
        .sort((a, b) => order(a) - order(b))
        .map((label) => (
          <Bar key={label.label} {...label} />
        ))}
    </ul>
  );
}

function Bar({ label, score, weight }: Label) {
  const t = useTranslations();
  const key = `text.${label}`;
  const { state, handlers } = useLit([key]);
  const { onMouseEnter, onMouseLeave } = handlers;
  return (
    <li
      title={t(`labels.${label}.means`)}
      style={hueStyle(key)}
      onMouseEnter={onMouseEnter}
      onMouseLeave={onMouseLeave}
      className={cn(
        "grid grid-cols-[minmax(0,11rem)_minmax(0,1fr)_3rem] items-center gap-3 rounded-chip py-1 text-sm transition-colors",
        state === "lit" && "bg-sunken",
      )}
    >
      <span className="truncate">
        {t(`labels.${label}.name`)}
        {weight === 0 ? (
          <span className="text-subtle"> · {t("review.verdict.addsNothing")}</span>
        ) : null}
      </span>
      <span aria-hidden className="h-2 rounded-full bg-tint">
        <span
          className="mark-bar block h-full rounded-full"
          style={{ width: `${percent(score)}%` }}
        />
      </span>
      <span className="figures text-end font-semibold">{percent(score)}%</span>
    </li>
  );
}
