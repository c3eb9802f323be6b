"use client";
import { cn } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { PointerEvent } from "react";
import { amount } from "../listing/amount.ts";
import { type ChartGeometry, type ChartPoint, rowAt, stairPath } from "./chart-geometry.ts";

/** More marks than this would be one smear. */
const MAX_MARKS = 240;

export type PriceChartProps = {
  geometry: ChartGeometry;
  position: number;
  onScrub: (position: number) => void;
  /** What the whole chart shows, in words. */
  summary: string;
};

/** The price as a stair with a mark for each row; what has not happened yet is faint. The table says the same in words. */
export function PriceChart({ geometry, position, onScrub, summary }: PriceChartProps) {
  const { points, ticks, reserveMetAt } = geometry;
  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === "pointermove" && event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    onScrub(rowAt(geometry, ((event.clientX - box.left) / box.width) * 100));
  };
  const now = points[position - 1] ?? geometry.start;
  const reserve = reserveMetAt === null ? null : points[reserveMetAt]!;
  return (
    <div className="relative h-64 sm:h-80" role="img" aria-label={summary}>
      {ticks.map(({ cents, y }) => (
        <div
          key={cents}
          aria-hidden
          className="absolute inset-x-0 border-t border-dashed border-line"
          style={{ top: `${y}%` }}
        >
          <span className="figures absolute start-0 bottom-0.5 text-xs text-muted">
            {amount(cents)}
          </span>
        </div>
      ))}
      <div
        aria-hidden
        onPointerDown={scrub}
        onPointerMove={scrub}
        className="absolute inset-y-0 start-14 end-3 cursor-ew-resize touch-pan-y border-b border-line-strong"
      >
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="size-full overflow-visible"
        >
          <Stair path={stairPath(geometry, points.length)} className="stroke-line-strong/60" />
          <path
            d={`${stairPath(geometry, position)}V100H0Z`}
            className="fill-volt opacity-25 dark:opacity-10"
          />
          <Stair path={stairPath(geometry, position)} className="stroke-ink" bold />
        </svg>
        {reserve ? <ReserveLine x={reserve.x} met={position > reserveMetAt!} /> : null}
        {points.length <= MAX_MARKS
          ? points.map((point, index) => (
              <Mark key={index} point={point} happened={index < position} />
            ))
          : null}
        <span
          className="absolute size-4 -translate-x-1/2 -translate-y-1/2 rounded-full bg-volt ring-2 ring-ink dark:ring-paper"
          style={{ left: `${now.x}%`, top: `${now.y}%` }}
        />
      </div>
    </div>
  );
}

function Stair({ path, className, bold }: { path: string; className: string; bold?: boolean }) {
  return (
    <path
      d={path}
      fill="none"
      strokeWidth={bold ? 2.5 : 1.5}
      vectorEffect="non-scaling-stroke"
      strokeLinejoin="round"
      className={className}
    />
  );
}

function ReserveLine({ x, met }: { x: number; met: boolean }) {
  const t = useTranslations("log.chart");
  return (
    <span
      className={cn(
        "absolute inset-y-0 border-s-2 border-dotted",
        met ? "border-success" : "border-line-strong/50",
      )}
      style={{ left: `${x}%` }}
    >
      <span
        className={cn(
          "absolute top-0 text-xs font-semibold whitespace-nowrap",
          x > 60 ? "end-1.5" : "start-1.5",
          met ? "text-success-ink" : "text-muted",
        )}
      >
        {t("reserveMet")}
      </span>
    </span>
  );
}

export const MARK_SHAPES = {
  LED: "rounded-full bg-ink",
  OUTBID: "rounded-full border-2 border-ink bg-surface",
  RETRACTION: "rotate-45 border-2 border-danger bg-danger-soft",
  END: "rounded-[2px] bg-ink",
} as const;

function Mark({ point, happened }: { point: ChartPoint; happened: boolean }) {
  const { x, y, kind, extended } = point;
  return (
    <>
      <span
        className={cn(
          "absolute size-2.5 -translate-x-1/2 -translate-y-1/2 transition-opacity",
          MARK_SHAPES[kind],
          !happened && "opacity-25",
        )}
        style={{ left: `${x}%`, top: `${y}%` }}
      />
      {extended ? (
        <span
          className={cn(
            "absolute bottom-0 h-3.5 w-1 -translate-x-1/2 rounded-t-sm bg-ember",
            !happened && "opacity-30",
          )}
          style={{ left: `${x}%` }}
        />
      ) : null}
    </>
  );
}
