"use client";
import { CATEGORIES, CONDITIONS, type CategorySlug } from "@loopbid/domain";
import { Field, Input, MoneyInput, Select } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { DeviceForm } from "./device-form.ts";

export interface DeviceInputsProps {
  form: DeviceForm;
  issues: Readonly<Record<string, string>>;
  /** Listings would stand in another category than their device. */
  fixedCategory: boolean;
  onChange: (changes: Partial<DeviceForm>) => void;
}

export function DeviceInputs({ form, issues, fixedCategory, onChange }: DeviceInputsProps) {
  const t = useTranslations("catalogue.dialog");
  const condition = useTranslations("common.condition");
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("brand")} error={issues["brand"]}>
          <Input value={form.brand} maxLength={60} onValueChange={(brand) => onChange({ brand })} />
        </Field>
        <Field label={t("model")} error={issues["model"]}>
          <Input value={form.model} maxLength={80} onValueChange={(model) => onChange({ model })} />
        </Field>
        <Field label={t("category")} error={issues["categorySlug"] ? t("choose") : undefined}>
          <Select
            options={CATEGORIES.map(({ slug, name }) => ({ value: slug, label: name }))}
            value={form.categorySlug}
            placeholder={t("choose")}
            disabled={fixedCategory}
            onValueChange={(slug) => onChange({ categorySlug: slug as CategorySlug })}
          />
        </Field>
        <Field label={t("year")} error={issues["year"] ? t("yearWrong") : undefined}>
          <Input
            inputMode="numeric"
            maxLength={4}
            value={form.year}
            onValueChange={(year) => onChange({ year })}
            className="figures"
          />
        </Field>
      </div>
      <Field label={t("aliases")} hint={t("aliasesHint")} error={issues["aliases"]}>
        <Input
          value={form.aliases}
          maxLength={600}
          onValueChange={(aliases) => onChange({ aliases })}
        />
      </Field>
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{t("prices")}</legend>
        <p className="mb-3 text-sm text-muted">{t("pricesHint")}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label={t("launch")} error={issues["launchCents"]}>
            <MoneyInput
              value={form.launchCents}
              onValueChange={(launchCents) => onChange({ launchCents })}
            />
          </Field>
          {CONDITIONS.map((one) => (
            <Field key={one} label={condition(one)} error={issues[`typicalCents.${one}`]}>
              <MoneyInput
                value={form.typicalCents[one]}
                onValueChange={(cents) =>
                  onChange({ typicalCents: { ...form.typicalCents, [one]: cents } })
                }
              />
            </Field>
          ))}
        </div>
      </fieldset>
    </>
  );
}
