"use client";
import { Select } from "@loopbid/ui";
import { useTranslations } from "next-intl";

const DAY_MS = 24 * 3_600_000;
export const RANGES = [7, 30, 90, 365] as const;
export type RangeDays = (typeof RANGES)[number];

export interface DayRange {
  days: RangeDays;
  from: string;
  to: string;
}

/** The last so many days. It stays as it is while the page is open, so that every number is about the same checks. */
export function lastDays(days: RangeDays, now: number): DayRange {
  const at = (ms: number) => new Date(ms).toISOString();
  return { days, from: at(now - days * DAY_MS), to: at(now) };
}

export interface RangeSelectProps {
  value: DayRange;
  onChange: (range: DayRange) => void;
}

export function RangeSelect({ value, onChange }: RangeSelectProps) {
  const t = useTranslations("rules.range");
  return (
    <Select
      size="sm"
      aria-label={t("label")}
      value={String(value.days)}
      onValueChange={(next) => {
        const days = RANGES.find((one) => String(one) === next);
        if (days) onChange(lastDays(days, Date.now()));
      }}
      options={RANGES.map((days) => ({ value: String(days), label: t("last", { days }) }))}
      className="w-44"
    />
  );
}
