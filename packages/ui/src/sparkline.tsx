import { cn } from "./cn.ts";

export type SparklineProps = { values: readonly number[]; label?: string; className?: string };

/** A line without axes. Stretches to its box; colour is the text colour, the last point volt. */
export function Sparkline({ values, label, className }: SparklineProps) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const step = 100 / Math.max(values.length - 1, 1);
  const points = values.map((value, i) => [i * step, 34 - ((value - low) / span) * 30] as const);
  const line = points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ");
  const last = points[points.length - 1] ?? [0, 0];
  return (
    <span
      className={cn("relative inline-block", className)}
      role={label ? "img" : undefined}
      aria-label={label}
    >
      <svg
        viewBox="0 0 100 38"
        preserveAspectRatio="none"
        aria-hidden
        className="size-full overflow-visible"
      >
        <polygon points={`0,38 ${line} 100,38`} fill="currentColor" opacity="0.07" />
        <polyline
          points={line}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          vectorEffect="non-scaling-stroke"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      <span
        aria-hidden
        className="absolute size-2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-volt ring-[1.5px] ring-ink"
        style={{ left: `${last[0]}%`, top: `${(last[1] / 38) * 100}%` }}
      />
    </span>
  );
}
