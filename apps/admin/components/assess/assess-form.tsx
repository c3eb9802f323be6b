"use client";
import { CATEGORIES } from "@loopbid/domain";
import { Button, Field, Input, KeyboardHint, Select, Textarea } from "@loopbid/ui";
import { PriceBand } from "@loopbid/validators";
import { ScanText } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormEvent, KeyboardEvent } from "react";
import { useReady } from "../shell/use-ready.ts";
import { Examples } from "./examples.tsx";
import type { TextFields } from "./text-fields.ts";

export interface AssessFormProps {
  fields: TextFields;
  /** What is wrong, by field. */
  wrong: Readonly<Record<string, string>>;
  busy: boolean;
  onChange: (fields: TextFields) => void;
  onSubmit: (fields: TextFields) => void;
}

/** A select has no empty value. */
const NONE = "none";

export function AssessForm({ fields, wrong, busy, onChange, onSubmit }: AssessFormProps) {
  const t = useTranslations("assess");
  const ready = useReady();
  const categories = CATEGORIES.map(({ slug, name }) => ({ value: slug, label: name }));
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) onSubmit(fields);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) submit(event);
  }
  function take(example: TextFields) {
    onChange(example);
    onSubmit(example);
  }
  return (
    <form
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
      aria-label={t("form")}
      className="flex min-w-0 flex-col gap-5 rounded-card border border-line bg-surface p-5 lg:sticky lg:top-20"
    >
      <Examples disabled={!ready || busy} onTake={take} />
      <Field label={t("fields.title")} error={wrong["title"]}>
        <Input
          value={fields.title}
          onChange={({ target }) => onChange({ ...fields, title: target.value })}
        />
      </Field>
      <Field label={t("fields.description")} error={wrong["description"]}>
        <Textarea
          rows={8}
          value={fields.description}
          className="max-h-96"
          onChange={({ target }) => onChange({ ...fields, description: target.value })}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t("fields.category")}>
          <Select
            value={fields.category || NONE}
            onValueChange={(next) => onChange({ ...fields, category: next === NONE ? "" : next })}
            options={[{ value: NONE, label: t("fields.noCategory") }, ...categories]}
          />
        </Field>
        <Field label={t("fields.priceBand")}>
          <Select
            value={fields.priceBand}
            onValueChange={(next) => onChange({ ...fields, priceBand: PriceBand.parse(next) })}
            options={PriceBand.options.map((value) => ({ value, label: t(`bands.${value}`) }))}
          />
        </Field>
      </div>
      <Button
        type="submit"
        size="lg"
        disabled={!ready}
        loading={busy}
        iconStart={<ScanText aria-hidden />}
        iconEnd={<KeyboardHint keys={["Ctrl", "↵"]} className="max-lg:hidden" />}
      >
        {t("submit")}
      </Button>
    </form>
  );
}
