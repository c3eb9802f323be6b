import { type Series, SERIES_COLOURS, SERIES_DASHES } from "./series.ts";

export interface LegendProps {
  series: readonly Series[];
  kind: "bars" | "lines";
}

/** Which colour and stroke belongs to what. */
export function Legend({ series, kind }: LegendProps) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {series.map(({ name }, index) => (
        <li key={name} className="flex items-center gap-1.5">
          <Swatch index={index} kind={kind} />
          {name}
        </li>
      ))}
    </ul>
  );
}

export function Swatch({ index, kind }: { index: number; kind: "bars" | "lines" }) {
  const colour = `var(--color-${SERIES_COLOURS[index]})`;
  return (
    <svg aria-hidden viewBox="0 0 20 12" className="h-3 w-5 shrink-0">
      {kind === "bars" ? (
        <rect x="4" width="12" height="12" rx="3" fill={colour} />
      ) : (
        <line
          x1="0"
          x2="20"
          y1="6"
          y2="6"
          stroke={colour}
          strokeWidth="2.5"
          strokeDasharray={SERIES_DASHES[index]}
        />
      )}
    </svg>
  );
}
