import type { ReactNode } from "react";
import { cn } from "./cn.ts";

const sizes = {
  sm: "text-base",
  md: "text-xl",
  lg: "text-title",
  xl: "text-headline",
  hero: "text-hero",
} as const;

export type PriceProps = {
  /** Already formatted, e.g. "$1,250". */
  text: string;
  /** Machine-readable amount for `<data>`, e.g. "1250.00". */
  value?: string;
  /** Above the price: "Current bid". */
  label?: ReactNode;
  /** Beside the price: "+ $12 shipping", a crossed-out price. */
  note?: ReactNode;
  size?: keyof typeof sizes;
  /** Volt underline: this price can change while you look. */
  live?: boolean;
  className?: string;
};

export function Price({ text, value, label, note, size = "md", live, className }: PriceProps) {
  return (
    <span className={cn("inline-flex flex-col", className)}>
      {label ? <span className="mb-0.5 text-sm text-muted">{label}</span> : null}
      <span className="flex flex-wrap items-baseline gap-x-2">
        <data
          value={value ?? text}
          className={cn(
            "figures font-display font-bold tracking-tight",
            sizes[size],
            "leading-[1.12]",
          )}
        >
          {/* A new price is a new element, so that it rises in once and never loops. */}
          <span
            key={text}
            className={cn(
              "inline-block",
              live && "volt-underline -mx-[0.05em] animate-bump px-[0.05em]",
            )}
          >
            {text}
          </span>
        </data>
        {note ? <span className="text-sm text-muted">{note}</span> : null}
      </span>
    </span>
  );
}
