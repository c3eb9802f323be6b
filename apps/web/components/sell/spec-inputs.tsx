"use client";
import { type Category, categoryBySlug, type SpecField, validateSpecs } from "@loopbid/domain";
import { Field, Input, Select } from "@loopbid/ui";
import type { Specs } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDraftScope } from "./draft-context.tsx";
import { FieldAnchor } from "./section.tsx";

type SpecValue = Specs[string] | undefined;

/** The fields of the category, drawn from the domain's description of them. */
export function SpecInputs() {
  const t = useTranslations("sell.item");
  const { values, set } = useDraftScope();
  const category = values.categorySlug ? categoryBySlug(values.categorySlug) : null;
  if (!category || category.specs.length === 0) return null;
  const change = (key: string, value: SpecValue) => {
    const { [key]: _before, ...rest } = values.specs;
    set({ specs: value === undefined ? rest : { ...rest, [key]: value } });
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-semibold">{t("specs")}</legend>
      <p className="mb-4 text-sm text-muted">{t("specsHint")}</p>
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
        {category.specs.map((field) => (
          <SpecInput
            key={`${category.slug} ${field.key}`}
            category={category}
            field={field}
            value={values.specs[field.key]}
            onChange={(value) => change(field.key, value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface SpecInputProps {
  field: SpecField;
  value: SpecValue;
  onChange: (value: SpecValue) => void;
}

/** What is wrong with a value that somebody has finished typing; nothing for one that is still empty. */
function problemWith(category: Category, { key }: SpecField, value: SpecValue): string | undefined {
  if (value === undefined) return undefined;
  const result = validateSpecs(category, { [key]: value });
  return result.ok ? undefined : result.errors.find(({ field }) => field === key)?.message;
}

function SpecInput({ category, field, value, onChange }: SpecInputProps & { category: Category }) {
  const t = useTranslations("sell.item");
  const { issueOf } = useDraftScope();
  const [left, setLeft] = useState(value !== undefined);
  const problem = left ? problemWith(category, field, value) : undefined;
  return (
    <FieldAnchor
      field={`specs.${field.key}`}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
    >
      <Field
        label={field.label}
        aside={field.required ? null : t("optional")}
        error={issueOf(`specs.${field.key}`) ?? problem}
        hint={field.private ? t("privateSpec") : null}
      >
        <SpecControl field={field} value={value} onChange={onChange} />
      </Field>
    </FieldAnchor>
  );
}

function SpecControl({ field, value, onChange }: SpecInputProps) {
  const t = useTranslations("sell.item");
  if (field.kind === "select" || field.kind === "boolean") {
    const options =
      field.kind === "select"
        ? (field.options ?? []).map((option) => ({ value: option, label: option }))
        : [
            { value: "true", label: t("yes") },
            { value: "false", label: t("no") },
          ];
    const none = field.required ? [] : [{ value: "", label: t("notSaid") }];
    return (
      <Select
        options={[...none, ...options]}
        value={value === undefined ? null : String(value)}
        placeholder={t("choose")}
        onValueChange={(next) => {
          if (next === "") onChange(undefined);
          else onChange(field.kind === "boolean" ? next === "true" : next);
        }}
      />
    );
  }
  if (field.kind === "number")
    return <NumberControl field={field} value={value} onChange={onChange} />;
  return (
    <Input
      value={value === undefined ? "" : String(value)}
      maxLength={120}
      inputMode={field.format === "imei" ? "numeric" : undefined}
      autoComplete="off"
      onValueChange={(text: string) => onChange(text === "" ? undefined : text)}
    />
  );
}

/** Keeps what is typed as text, so that "12." stays on its way to 12.5. */
function NumberControl({ field, value, onChange }: SpecInputProps) {
  const [text, setText] = useState(value === undefined ? "" : String(value));
  return (
    <Input
      value={text}
      inputMode={field.fractional ? "decimal" : "numeric"}
      maxLength={12}
      autoComplete="off"
      end={field.unit ? <span className="pe-2">{field.unit}</span> : undefined}
      onValueChange={(next: string) => {
        const clean = next.replace(",", ".").replace(field.fractional ? /[^\d.]/g : /\D/g, "");
        setText(clean);
        const number = Number(clean);
        onChange(clean === "" || !Number.isFinite(number) ? undefined : number);
      }}
    />
  );
}
