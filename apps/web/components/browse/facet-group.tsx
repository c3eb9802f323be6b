"use client";
import { Checkbox } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";

export interface FacetOption<Value extends string> {
  value: Value;
  label: string;
  description?: string;
}

export type FacetGroupProps<Value extends string> = {
  title: string;
  options: readonly FacetOption<Value>[];
  counts: readonly { value: string; count: number }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
};

const SHOWN = 8;

/** Options that would find nothing are left out, unless they are chosen. */
export function FacetGroup<Value extends string>(props: FacetGroupProps<Value>) {
  const { title, options, counts, chosen, onChange } = props;
  const t = useTranslations("shop.filters");
  const id = useId();
  const [open, setOpen] = useState(false);
  const countOf = new Map(counts.map(({ value, count }) => [value, count]));
  const useful = options.filter(({ value }) => chosen.includes(value) || countOf.has(value));
  const shown = useful.filter(({ value }, at) => open || at < SHOWN || chosen.includes(value));
  if (useful.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className="py-5 first:pt-0">
      <h3 id={id} className="mb-2 font-sans text-sm font-semibold tracking-normal">
        {title}
      </h3>
      {shown.map(({ value, label, description }) => (
        <Checkbox
          key={value}
          label={<span title={description}>{label}</span>}
          aside={countOf.get(value) ?? 0}
          checked={chosen.includes(value)}
          onCheckedChange={(checked) =>
            onChange(checked ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
        />
      ))}
      {useful.length > SHOWN ? (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="mt-1 min-h-9 text-sm font-semibold underline decoration-line-strong underline-offset-4 hover:decoration-ink"
        >
          {open ? t("fewer") : t("more", { count: useful.length - shown.length })}
        </button>
      ) : null}
    </div>
  );
}
