"use client";
import { Table, Td, Th, Tr } from "@loopbid/ui";
import type { Dashboard } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { lastIsPartial, type Series, type Shown } from "./series.ts";
import { useFigures } from "./use-figures.ts";

export interface SeriesTableProps {
  title: string;
  board: Dashboard;
  series: readonly Series[];
  shown: Shown;
}

/** The same figures as the chart, newest first. */
export function SeriesTable({ title, board, series, shown }: SeriesTableProps) {
  const t = useTranslations("analytics");
  const figures = useFigures();
  const rows = board.at.map((at, index) => ({ at, index })).reverse();
  const partial = lastIsPartial(board);
  return (
    <div className="max-h-80 overflow-y-auto">
      <Table caption={title} dense>
        <thead>
          <Tr>
            <Th>{t("chart.start")}</Th>
            {series.map(({ name }) => (
              <Th key={name} numeric>
                {name}
              </Th>
            ))}
          </Tr>
        </thead>
        <tbody>
          {rows.map(({ at, index }) => {
            const label = figures.bucket(at, board.granularity);
            const soFar = partial && index === board.at.length - 1;
            return (
              <Tr key={at}>
                <Td className="whitespace-nowrap">
                  <time dateTime={at}>{soFar ? t("soFar", { label }) : label}</time>
                </Td>
                {series.map(({ name, values }) => (
                  <Td key={name} numeric>
                    {figures.exact(values[index] ?? null, shown)}
                  </Td>
                ))}
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
