"use client";
import type { BackTestResult } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";
import type { DayRange } from "./range-select.tsx";

const DAY_MS = 24 * 3_600_000;
/** More bars than these are thinner than a pixel on the phone: a bar is then several days. */
const MOST_BARS = 92;

export interface QueueDaysProps {
  result: BackTestResult;
  range: DayRange;
  names: readonly [number, number];
}

interface Bar {
  from: number;
  before: number;
  after: number;
}

/** Held listings a day (or a few days) by both versions, oldest first. */
export function barsOf({ base, candidate }: BackTestResult, { from, to }: DayRange): Bar[] {
  const first = Math.floor(Date.parse(from) / DAY_MS);
  const count = Math.floor(Date.parse(to) / DAY_MS) - first + 1;
  const size = Math.ceil(count / MOST_BARS);
  const bars = Array.from({ length: Math.ceil(count / size) }, (_, at) => ({
    from: (first + at * size) * DAY_MS,
    before: 0,
    after: 0,
  }));
  for (const [side, queue] of [
    ["before", base.queue],
    ["after", candidate.queue],
  ] as const)
    for (const { day, count: held } of queue) {
      const bar = bars[Math.floor((Date.parse(day) / DAY_MS - first) / size)];
      if (bar) bar[side] += held;
    }
  return bars;
}

export function QueueDays({ result, range, names: [base, candidate] }: QueueDaysProps) {
  const t = useTranslations("rules.queue");
  const format = useFormatter();
  const bars = barsOf(result, range);
  const most = Math.max(1, ...bars.map(({ before, after }) => Math.max(before, after)));
  const date = (at: number) => format.dateTime(new Date(at), { month: "short", day: "numeric" });
  const total = (side: "before" | "after") => bars.reduce((sum, bar) => sum + bar[side], 0);
  return (
    <Section title={t("title")}>
      <p className="figures -mt-2 mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        <span className="flex items-center gap-2">
          <i className="size-2.5 rounded-sm bg-line-strong" />
          {t("side", { number: base, count: total("before") })}
        </span>
        <span className="flex items-center gap-2">
          <i className="size-2.5 rounded-sm bg-review" />
          {t("side", { number: candidate, count: total("after") })}
        </span>
        <span>{t("most", { count: most })}</span>
      </p>
      <div aria-hidden className="flex h-32 items-end gap-0.5 border-b border-line-strong">
        {bars.map(({ from, before, after }) => (
          <div key={from} className="flex h-full min-w-0 flex-1 items-end">
            <span
              className="w-1/2 bg-line-strong"
              style={{ blockSize: `${(100 * before) / most}%` }}
            />
            <span className="w-1/2 bg-review" style={{ blockSize: `${(100 * after) / most}%` }} />
          </div>
        ))}
      </div>
      <div aria-hidden className="mt-1 flex justify-between text-2xs text-subtle">
        <span>{date(Date.parse(range.from))}</span>
        <span>{date(Date.parse(range.to))}</span>
      </div>
    </Section>
  );
}
