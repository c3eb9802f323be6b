"use client";
import { Field, Select } from "@loopbid/ui";
import { GROUNDS, type Ground } from "@loopbid/domain";
import { useTranslations } from "next-intl";

export interface GroundSelectProps {
  value: Ground;
  onChange: (ground: Ground) => void;
}

/** Which rule of the house was broken: a decision names one. */
export function GroundSelect({ value, onChange }: GroundSelectProps) {
  const t = useTranslations("decisions");
  return (
    <Field label={t("ground.label")}>
      <Select
        value={value}
        onValueChange={(next) => onChange(next as Ground)}
        options={GROUNDS.map((ground) => ({
          value: ground,
          label: t(`ground.name.${ground}`),
          hint: t(`ground.rule.${ground}`),
        }))}
      />
    </Field>
  );
}
