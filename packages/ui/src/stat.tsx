import { ArrowDownRight, ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { Sparkline } from "./sparkline.tsx";

export type StatProps = {
  label: ReactNode;
  value: ReactNode;
  /** Below the number: what it covers, or since when. */
  hint?: ReactNode;
  delta?: { text: string; direction: "up" | "down"; tone?: "success" | "danger" | "neutral" };
  icon?: ReactNode;
  /** Oldest first; drawn as a line. */
  series?: readonly number[];
  className?: string;
};

const deltaTones = {
  success: "text-success-ink",
  danger: "text-danger-ink",
  neutral: "text-muted",
} as const;

export function Stat({ label, value, hint, delta, icon, series, className }: StatProps) {
  const Arrow = delta?.direction === "down" ? ArrowDownRight : ArrowUpRight;
  return (
    <dl
      className={cn(
        "flex min-w-0 flex-col rounded-card border border-line bg-surface p-4 sm:p-5",
        className,
      )}
    >
      <dt className="flex items-center gap-2 text-sm text-muted [&_svg]:size-4">
        {icon}
        {label}
      </dt>
      <dd className="mt-1.5 flex items-end justify-between gap-3">
        <span className="figures font-display text-headline leading-none font-semibold">
          {value}
        </span>
        {series && series.length > 1 ? (
          <Sparkline values={series} className="h-9 w-24 text-ink" />
        ) : null}
      </dd>
      {delta || hint ? (
        <dd className="mt-2 flex flex-wrap items-center gap-x-2 text-sm text-muted">
          {delta ? (
            <span
              className={cn(
                "figures inline-flex items-center gap-0.5 font-semibold",
                deltaTones[delta.tone ?? "neutral"],
              )}
            >
              <Arrow aria-hidden className="size-4" />
              {delta.text}
            </span>
          ) : null}
          {hint}
        </dd>
      ) : null}
    </dl>
  );
}
