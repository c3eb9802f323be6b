import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./cn.ts";

export type CardProps = ComponentPropsWithRef<"section"> & {
  /** Heading row; leave both out for a bare surface. */
  heading?: ReactNode;
  actions?: ReactNode;
  /** `live`: volt edge for what is happening now. `sunken`: quieter than the page. */
  tone?: "plain" | "sunken" | "live" | "danger";
  padding?: "none" | "md" | "lg";
};

const tones = {
  plain: "border-line bg-surface",
  sunken: "border-transparent bg-sunken",
  live: "border-line bg-surface shadow-[inset_0_3px_0_0_var(--color-volt)]",
  danger: "border-danger/40 bg-danger-soft",
} as const;

export function Card(props: CardProps) {
  const { heading, actions, tone = "plain", padding = "md", className, children, ...rest } = props;
  const inset = { none: "", md: "p-4 sm:p-5", lg: "p-5 sm:p-8" }[padding];
  return (
    <section
      {...rest}
      className={cn("overflow-clip rounded-card border", tones[tone], inset, className)}
    >
      {heading || actions ? (
        <div
          className={cn(
            "mb-4 flex items-center justify-between gap-3",
            padding === "none" && "mb-0 p-4 sm:px-5",
          )}
        >
          <h2 className="text-lg">{heading}</h2>
          {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
