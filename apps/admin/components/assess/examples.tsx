"use client";
import { Button } from "@loopbid/ui";
import type { PriceBand } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import type { TextFields } from "./text-fields.ts";

/** Texts to begin with: an honest one full of loaded words, and frauds that say it bluntly and softly. */
const EXAMPLES: readonly { name: "honest" | "blunt" | "soft"; priceBand: PriceBand }[] = [
  { name: "honest", priceBand: "typical" },
  { name: "blunt", priceBand: "far_below" },
  { name: "soft", priceBand: "below" },
];

export interface ExamplesProps {
  disabled: boolean;
  onTake: (fields: TextFields) => void;
}

export function Examples({ disabled, onTake }: ExamplesProps) {
  const t = useTranslations("assess.examples");
  return (
    <div role="group" aria-label={t("legend")} className="flex flex-wrap items-center gap-2">
      <span aria-hidden className="text-sm text-muted">
        {t("legend")}
      </span>
      {EXAMPLES.map(({ name, priceBand }) => (
        <Button
          key={name}
          size="sm"
          variant="secondary"
          disabled={disabled}
          onClick={() =>
            onTake({
              title: t(`${name}.title`),
              description: t(`${name}.text`),
              category: "phones",
              priceBand,
            })
          }
        >
          {t(`${name}.name`)}
        </Button>
      ))}
    </div>
  );
}
