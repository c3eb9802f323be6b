import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

const badgeStyles = cva(
  "figures inline-flex items-center gap-1.5 rounded-full font-semibold whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-tint text-ink",
        outline: "border border-line-strong text-ink",
        live: "bg-volt text-on-volt",
        ember: "bg-ember-soft text-ember-ink",
        danger: "bg-danger-soft text-danger-ink",
        review: "bg-review-soft text-review-ink",
        success: "bg-success-soft text-success-ink",
      },
      size: { sm: "h-6 px-2 text-xs", md: "h-7 px-2.5 text-[0.8125rem]" },
    },
    defaultVariants: { tone: "neutral", size: "sm" },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof badgeStyles>["tone"]>;

export type BadgeProps = {
  tone?: BadgeTone;
  size?: "sm" | "md";
  icon?: ReactNode;
  /** A pulsing dot in front, for what is happening now. */
  dot?: boolean;
  children: ReactNode;
  className?: string;
};

export function Badge({ tone, size, icon, dot, children, className }: BadgeProps) {
  return (
    <span className={cn(badgeStyles({ tone, size }), className)}>
      {dot ? (
        <span className="relative inline-flex size-1.5">
          <span className="absolute inset-0 animate-live rounded-full bg-current motion-reduce:hidden" />
          <span className="size-full rounded-full bg-current" />
        </span>
      ) : null}
      {icon}
      {children}
    </span>
  );
}
