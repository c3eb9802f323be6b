"use client";
import { Button, cn, Field, Input, Popover } from "@loopbid/ui";
import { CalendarRange } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type CustomRange, customRange, daysOf, PRESETS, type Range } from "./range.ts";

export interface RangePickerProps {
  range: Range;
  /** Epoch ms. */
  now: number;
  onChange: (range: Range) => void;
}

const chip =
  "h-9 rounded-full px-3 text-sm font-semibold whitespace-nowrap transition-colors sm:px-3.5";
const chosen = "bg-action text-on-action";
const other = "text-muted hover:bg-ink/7 hover:text-ink";

/** A few usual ranges, and any days. */
export function RangePicker({ range, now, onChange }: RangePickerProps) {
  const t = useTranslations("analytics.range");
  const [open, setOpen] = useState(false);
  const custom = !("preset" in range);
  return (
    <div
      role="group"
      aria-label={t("label")}
      className="scrollbar-none flex max-w-full items-center gap-0.5 overflow-x-auto rounded-full border border-line bg-surface p-1"
    >
      {PRESETS.map((preset) => {
        const own = "preset" in range && range.preset === preset;
        return (
          <button
            key={preset}
            type="button"
            aria-pressed={own}
            className={cn(chip, own ? chosen : other)}
            onClick={() => onChange({ preset })}
          >
            {t(preset)}
          </button>
        );
      })}
      <Popover
        open={open}
        onOpenChange={setOpen}
        align="end"
        title={t("customTitle")}
        trigger={
          <button
            type="button"
            aria-pressed={custom}
            className={cn(chip, "inline-flex items-center gap-1.5", custom ? chosen : other)}
          >
            <CalendarRange aria-hidden className="size-4" />
            {t("custom")}
          </button>
        }
      >
        <CustomForm
          days={daysOf(range, now)}
          onChange={(next) => {
            setOpen(false);
            onChange(next);
          }}
        />
      </Popover>
    </div>
  );
}

function CustomForm({
  days,
  onChange,
}: {
  days: CustomRange;
  onChange: (range: CustomRange) => void;
}) {
  const t = useTranslations("analytics.range");
  const [from, setFrom] = useState(days.from);
  const [to, setTo] = useState(days.to);
  const [wrong, setWrong] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    const range = customRange(from, to);
    setWrong(!range);
    if (range) onChange(range);
  }
  return (
    <form noValidate onSubmit={submit} className="mt-3 flex flex-col gap-3">
      <Field label={t("from")}>
        <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      </Field>
      <Field label={t("to")} error={wrong ? t("wrong") : undefined}>
        <Input type="date" value={to} onChange={(event) => setTo(event.target.value)} />
      </Field>
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}
