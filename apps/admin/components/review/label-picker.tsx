"use client";
import { TEXT_LABELS, type TextLabel } from "@loopbid/validators";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { hueStyle } from "./label-hue.ts";
import { withLabel } from "./labels.ts";

export interface LabelPickerProps {
  legend: string;
  hint: string;
  value: readonly TextLabel[];
  onChange: (labels: TextLabel[]) => void;
}

/** What the text is, of the text model's labels: a row of chips, each a checkbox. */
export function LabelPicker({ legend, hint, value, onChange }: LabelPickerProps) {
  const t = useTranslations("labels");
  const hintId = useId();
  return (
    <fieldset aria-describedby={hintId}>
      <legend className="text-sm font-semibold">{legend}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {TEXT_LABELS.map((label) => {
          const chosen = value.includes(label);
          return (
            <label
              key={label}
              title={t(`${label}.means`)}
              style={hueStyle(`text.${label}`)}
              className="relative inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3 text-sm font-medium transition-colors hover:border-ink has-checked:mark-chosen has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="checkbox"
                checked={chosen}
                onChange={(event) => onChange(withLabel(value, label, event.target.checked))}
                className="absolute inset-0 size-full cursor-pointer appearance-none rounded-full opacity-0"
              />
              {chosen ? <Check aria-hidden className="size-4 shrink-0" strokeWidth={2.75} /> : null}
              {t(`${label}.name`)}
            </label>
          );
        })}
      </div>
      <p id={hintId} className="mt-2 text-sm text-muted">
        {hint}
      </p>
    </fieldset>
  );
}
