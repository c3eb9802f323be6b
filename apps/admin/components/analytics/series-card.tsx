"use client";
import { Button, Card, Skeleton } from "@loopbid/ui";
import type { Dashboard } from "@loopbid/validators";
import { ChartSpline, Table2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Legend } from "./legend.tsx";
import type { Series, Shown } from "./series.ts";
import { SeriesTable } from "./series-table.tsx";

/** The charting library is large: it comes after the page. */
const TimeChart = dynamic(() => import("./time-chart.tsx").then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-60 w-full" />,
});

export interface SeriesCardProps {
  title: string;
  hint: string;
  board: Dashboard;
  /** Named as people read it. */
  series: readonly Series[];
  kind: "bars" | "lines";
  shown: Shown;
  className?: string;
}

/** A chart over time, which can be read as a table too. */
export function SeriesCard(props: SeriesCardProps) {
  const { title, hint, board, series, kind, shown, className } = props;
  const t = useTranslations("analytics.chart");
  const [asTable, setAsTable] = useState(false);
  const hintId = useId();
  return (
    <Card
      className={className}
      aria-describedby={hintId}
      heading={title}
      actions={
        <Button
          size="sm"
          variant="ghost"
          aria-label={`${title}: ${t(asTable ? "asChart" : "asTable")}`}
          iconStart={asTable ? <ChartSpline aria-hidden /> : <Table2 aria-hidden />}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? "chart" : "table")}
        </Button>
      }
    >
      <p id={hintId} className="-mt-3 mb-3 max-w-prose text-sm text-muted">
        {hint}
      </p>
      {asTable ? (
        <SeriesTable title={title} board={board} series={series} shown={shown} />
      ) : (
        <>
          {series.length > 1 ? <Legend series={series} kind={kind} /> : null}
          <TimeChart title={title} board={board} series={series} kind={kind} shown={shown} />
        </>
      )}
    </Card>
  );
}
