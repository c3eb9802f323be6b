"use client";
import { Field, Input, Textarea } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useDraftScope } from "./draft-context.tsx";
import { FieldAnchor } from "./section.tsx";

const MAX_TITLE = 100;
const MAX_DESCRIPTION = 5_000;

export function WordsSection() {
  const t = useTranslations("sell.words");
  const { values, set, issueOf } = useDraftScope();
  return (
    <>
      <FieldAnchor field="title">
        <Field
          label={t("title")}
          hint={t("titleHint")}
          aside={t("count", { used: values.title.length, most: MAX_TITLE })}
          error={issueOf("title")}
        >
          <Input
            value={values.title}
            maxLength={MAX_TITLE}
            placeholder={t("titlePlaceholder")}
            onValueChange={(title: string) => set({ title })}
          />
        </Field>
      </FieldAnchor>
      <FieldAnchor field="description">
        <Field
          label={t("description")}
          aside={t("count", { used: values.description.length, most: MAX_DESCRIPTION })}
          error={issueOf("description")}
        >
          <Textarea
            value={values.description}
            rows={8}
            placeholder={t("descriptionPlaceholder")}
            onChange={(event) => set({ description: event.target.value })}
          />
        </Field>
      </FieldAnchor>
      <div className="rounded-card bg-sunken p-4 text-sm sm:p-5">
        <p className="font-semibold">{t("tipsTitle")}</p>
        <ul className="mt-2 grid list-disc gap-1.5 ps-5 text-muted marker:text-subtle sm:grid-cols-2 sm:gap-x-8">
          {(["use", "wear", "included", "why"] as const).map((tip) => (
            <li key={tip}>{t(`tips.${tip}`)}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
