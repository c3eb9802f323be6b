"use client";
import { Table, Td, Th, Tr } from "@loopbid/ui";
import type { BackTestResult } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { type Figures, figuresOf } from "./figures.ts";

export interface FiguresTableProps {
  result: BackTestResult;
  days: number;
  /** Numbers of the two versions; null for one that is not saved. */
  names: readonly [number, number | null];
}

/** Four columns fit on a phone. */
const TIGHT = "px-2 last:pe-4";
const SHARES = new Set<keyof Figures>(["precision", "recall", "removalPrecision"]);
const ROWS = [
  "heldPerDay",
  "heldAtMost",
  "removed",
  "precision",
  "recall",
  "removalPrecision",
  "wronglyRemoved",
] as const satisfies readonly (keyof Figures)[];

/** Two versions side by side, with the difference. */
export function FiguresTable({ result, days, names: [base, candidate] }: FiguresTableProps) {
  const t = useTranslations("rules.figures");
  const format = useFormatter();
  const before = figuresOf(result.base, days);
  const after = figuresOf(result.candidate, days);
  const show = (row: keyof Figures, value: number | null) => {
    if (value === null) return t("none");
    return SHARES.has(row)
      ? format.number(value, { style: "percent", maximumFractionDigits: 0 })
      : format.number(value, { maximumFractionDigits: 1 });
  };
  const difference = (row: keyof Figures) => {
    const [from, to] = [before[row], after[row]];
    if (from === null || to === null) return t("none");
    const factor = SHARES.has(row) ? 100 : 1;
    return format.number((to - from) * factor, {
      signDisplay: "exceptZero",
      maximumFractionDigits: SHARES.has(row) ? 0 : 1,
    });
  };
  return (
    <Table caption={t("caption")} dense>
      <thead>
        <tr>
          <Th className="px-3">{t("what")}</Th>
          <Th numeric className={TIGHT}>
            {t("version", { number: base })}
          </Th>
          <Th numeric className={TIGHT}>
            {candidate === null ? t("draft") : t("version", { number: candidate })}
          </Th>
          <Th numeric className={TIGHT}>
            <span className="sr-only">{t("difference")}</span>
            <span aria-hidden>{t("plusMinus")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <Tr key={row}>
            <Td className="px-3">{t(`row.${row}`)}</Td>
            <Td numeric className={TIGHT}>
              {show(row, before[row])}
            </Td>
            <Td numeric className={`${TIGHT} font-semibold`}>
              {show(row, after[row])}
            </Td>
            <Td numeric className={`${TIGHT} text-muted`}>
              {difference(row)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
