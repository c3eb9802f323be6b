"use client";
import { CONDITION_KEYS, CONDITIONS, type Condition } from "@loopbid/domain";
import { RadioCards } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useDraftScope } from "./draft-context.tsx";
import { FieldAnchor } from "./section.tsx";

export function ConditionSection() {
  const t = useTranslations("common");
  const own = useTranslations("sell.condition");
  const { values, set, issueOf } = useDraftScope();
  return (
    <FieldAnchor field="condition">
      <RadioCards
        legend={own("title")}
        legendHidden
        columns={2}
        options={CONDITIONS.map((grade) => ({
          value: grade,
          label: t(CONDITION_KEYS[grade].name),
          description: t(CONDITION_KEYS[grade].definition),
        }))}
        value={values.condition ?? ""}
        onValueChange={(grade) => set({ condition: grade as Condition })}
        error={issueOf("condition")}
      />
    </FieldAnchor>
  );
}
