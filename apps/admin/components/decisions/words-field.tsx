"use client";
import { Field, Textarea } from "@loopbid/ui";
import { useTranslations } from "next-intl";

const MOST_CHARACTERS = 1_000;

export interface WordsFieldProps {
  label: string;
  hint?: string;
  value: string;
  /** Nothing was written, and something has to be. */
  missing: boolean;
  onChange: (words: string) => void;
}

/** What the person reads. */
export function WordsField({ label, hint, value, missing, onChange }: WordsFieldProps) {
  const t = useTranslations("decisions.words");
  return (
    <Field
      label={label}
      hint={hint}
      error={missing ? t("required") : undefined}
      aside={t("count", { count: value.length, max: MOST_CHARACTERS })}
    >
      <Textarea
        rows={5}
        maxLength={MOST_CHARACTERS}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
