"use client";
import { cn } from "@loopbid/ui";

export interface PriceScaleProps {
  guide: { lowCents: number; medianCents: number; highCents: number };
  /** Null where there is nothing to place on it. */
  asking: number | null;
}

/** Below this share of the median the marker warns. */
const LOW = 0.6;

/** From nothing to a little above the dearest: the usual range, the median, and what is asked. The text says the same. */
export function PriceScale({ guide, asking }: PriceScaleProps) {
  const { lowCents, medianCents, highCents } = guide;
  const end = Math.max(highCents, asking ?? 0) * 1.12;
  const at = (cents: number) => `${Math.min(100, (cents / end) * 100)}%`;
  const cheap = asking !== null && asking < medianCents * LOW;
  return (
    <div aria-hidden className="relative mt-4 mb-1 h-9">
      <div className="absolute inset-x-0 top-1/2 h-2 -translate-y-1/2 rounded-full bg-tint" />
      <div
        className="absolute top-1/2 h-2 -translate-y-1/2 rounded-full bg-volt"
        style={{ insetInlineStart: at(lowCents), width: at(highCents - lowCents) }}
      />
      <div
        className="absolute top-1/2 h-6 w-0.5 -translate-y-1/2 bg-ink"
        style={{ insetInlineStart: at(medianCents) }}
      />
      {asking === null ? null : (
        <div
          className={cn(
            "absolute top-1/2 size-5 -translate-x-1/2 -translate-y-1/2 rounded-full border-4 border-surface ring-2",
            cheap ? "bg-danger ring-danger" : "bg-ink ring-ink",
          )}
          style={{ insetInlineStart: `clamp(0.75rem, ${at(asking)}, calc(100% - 0.75rem))` }}
        />
      )}
    </div>
  );
}
