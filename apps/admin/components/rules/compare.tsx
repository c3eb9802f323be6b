"use client";
import { Button, ErrorState, Field, Select, Skeleton } from "@loopbid/ui";
import type { FraudRules } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BiasNote } from "./bias-note.tsx";
import { ConfusionTable } from "./confusion-table.tsx";
import { changesBetween, contentOf } from "./draft.ts";
import { FiguresTable } from "./figures-table.tsx";
import { MoveCounts } from "./move-counts.tsx";
import { Moves } from "./moves.tsx";
import { QueueDays } from "./queue-days.tsx";
import type { DayRange } from "./range-select.tsx";
import { useBackTest } from "./use-back-test.ts";
import { useChangeWords } from "./use-change-words.ts";

export interface CompareProps {
  items: readonly FraudRules[];
  rules: FraudRules;
  active: FraudRules;
  range: DayRange;
}

/** This version beside another one, on the checks of the range. */
export function Compare({ items, rules, active, range }: CompareProps) {
  const t = useTranslations("rules");
  const common = useTranslations("common");
  const others = items.filter(({ number }) => number !== rules.number);
  const [chosen, setChosen] = useState<number | null>(null);
  const words = useChangeWords();
  const fallback = rules.number === active.number ? (others[0] ?? active) : active;
  const base = items.find(({ number }) => number === chosen) ?? fallback;
  const test = useBackTest(base.number, { number: rules.number }, range);
  const [before, after] = [contentOf(base), contentOf(rules)];
  const changes = changesBetween(before, after);
  const names = [base.number, rules.number] as const;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Field label={t("compare.with")} className="w-72 max-sm:w-full">
          <Select
            value={String(base.number)}
            onValueChange={(next) => setChosen(Number(next))}
            options={items.map(({ number, name }) => ({
              value: String(number),
              label: t("compare.option", { number, name }),
            }))}
          />
        </Field>
        <ul aria-label={t("save.changes")} className="figures text-sm text-muted">
          {changes.length === 0 ? <li>{t("compare.same")}</li> : null}
          {changes.map((name) => (
            <li key={name}>{words(name, before, after)}</li>
          ))}
        </ul>
      </div>
      {test.isError ? (
        <ErrorState
          title={t("preview.failed")}
          description={test.error.message}
          action={
            <Button variant="secondary" onClick={() => void test.refetch()}>
              {common("retry")}
            </Button>
          }
        />
      ) : test.data ? (
        <div
          className={`flex flex-col gap-6 transition-opacity ${test.isPlaceholderData ? "opacity-60" : ""}`}
        >
          <MoveCounts moves={test.data.moves} />
          <FiguresTable result={test.data} days={range.days} names={names} />
          <BiasNote result={test.data} />
          <div className="grid grid-cols-1 gap-6 xl:grid-cols-2">
            <ConfusionTable number={names[0]} outcome={test.data.base} />
            <ConfusionTable number={names[1]} outcome={test.data.candidate} />
          </div>
          <QueueDays result={test.data} range={range} names={names} />
          <Moves moves={test.data.moves} />
        </div>
      ) : (
        <Skeleton className="h-96" />
      )}
    </div>
  );
}
