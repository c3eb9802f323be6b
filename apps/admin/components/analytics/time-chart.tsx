"use client";
import type { Dashboard } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  type DotItemDotProps,
  Line,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import { Swatch } from "./legend.tsx";
import { lastIsPartial, type Series, SERIES_COLOURS, SERIES_DASHES, type Shown } from "./series.ts";
import { useFigures } from "./use-figures.ts";

export interface TimeChartProps {
  title: string;
  board: Dashboard;
  series: readonly Series[];
  /** Bars stand on each other. */
  kind: "bars" | "lines";
  shown: Shown;
}

const HEIGHT = 240;
const TICK = { fill: "var(--color-muted)", fontSize: 12 };

/** Figures over time. The arrow keys go from point to point. */
export function TimeChart({ title, board, series, kind, shown }: TimeChartProps) {
  const t = useTranslations("analytics");
  const figures = useFigures();
  const { at, granularity } = board;
  const spanMs = Date.parse(board.to) - Date.parse(board.from);
  const points = at.map((start, index) => ({
    at: start,
    ...Object.fromEntries(series.map(({ values }, own) => [`s${own}`, values[index] ?? null])),
  }));
  const describe = t("chart.describe", { title, granularity: t(`granularity.${granularity}`) });
  return (
    <ResponsiveContainer
      width="100%"
      height={HEIGHT}
      initialDimension={{ width: 480, height: HEIGHT }}
    >
      <ComposedChart
        data={points}
        margin={{ top: 6, right: 6, bottom: 0, left: 0 }}
        barCategoryGap="16%"
        title={title}
        desc={describe}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="at"
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: "var(--color-line-strong)" }}
          minTickGap={28}
          tickFormatter={(start: string) => figures.tick(start, granularity, spanMs)}
        />
        <YAxis
          width={shown === "money" ? 56 : 44}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          allowDecimals={shown !== "count"}
          domain={shown === "share" ? [0, 1] : [0, "auto"]}
          tickFormatter={(value: number) => figures.short(value, shown)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={
            kind === "bars"
              ? { fill: "var(--color-tint)", opacity: 0.6 }
              : { stroke: "var(--color-line-strong)" }
          }
          content={(tooltip) => (
            <ChartTooltip {...tooltip} board={board} series={series} kind={kind} shown={shown} />
          )}
        />
        {series.map(({ name, values }, index) =>
          kind === "bars" ? (
            <Bar
              key={name}
              name={name}
              dataKey={`s${index}`}
              stackId="all"
              fill={`var(--color-${SERIES_COLOURS[index]})`}
              maxBarSize={44}
              isAnimationActive={false}
            />
          ) : (
            <Line
              key={name}
              name={name}
              dataKey={`s${index}`}
              stroke={`var(--color-${SERIES_COLOURS[index]})`}
              strokeDasharray={SERIES_DASHES[index]}
              strokeWidth={2.25}
              dot={(point: DotItemDotProps) => (
                <LonePoint key={point.key} {...point} line={values} />
              )}
              isAnimationActive={false}
            />
          ),
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** A value between two that were not measured is on no line: a point shows it. */
function LonePoint({ cx, cy, index, stroke, line }: DotItemDotProps & { line: Series["values"] }) {
  const lone = line[index - 1] == null && line[index + 1] == null;
  if (!lone || line[index] == null) return null;
  return <circle cx={cx} cy={cy} r={3} fill={stroke} />;
}

type ChartTooltipProps = Pick<TooltipContentProps, "active" | "label"> &
  Pick<TimeChartProps, "board" | "series" | "kind" | "shown">;

function ChartTooltip({ active, label, board, series, kind, shown }: ChartTooltipProps) {
  const t = useTranslations("analytics");
  const figures = useFigures();
  const index = board.at.indexOf(String(label));
  if (!active || index < 0) return null;
  const when = figures.bucket(String(label), board.granularity);
  const soFar = lastIsPartial(board) && index === board.at.length - 1;
  return (
    <div className="rounded-control border border-line bg-raised p-3 text-sm shadow-pop">
      <p className="font-semibold">{soFar ? t("soFar", { label: when }) : when}</p>
      <dl className="mt-1.5 grid grid-cols-[auto_1fr_auto] items-center gap-x-2 gap-y-1">
        {series.map(({ name, values }, own) => (
          <div key={name} className="contents">
            <Swatch index={own} kind={kind} />
            <dt className="text-muted">{name}</dt>
            <dd className="figures text-end font-semibold">
              {figures.exact(values[index] ?? null, shown)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
