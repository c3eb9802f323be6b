import { cn } from "./cn.ts";

export type NameMarkProps = {
  /** `mark`: the loop alone. */
  variant?: "full" | "mark";
  /** Small word after the name, such as "admin". */
  suffix?: string;
  className?: string;
};

/** Takes its size from the font size. */
export function NameMark({ variant = "full", suffix, className }: NameMarkProps) {
  return (
    <span
      className={cn(
        "inline-flex items-center gap-[0.32em] text-[1.375rem] leading-none text-ink",
        className,
      )}
    >
      <LoopMark className="size-[1.22em] shrink-0" />
      {variant === "full" ? (
        <span className="font-display font-bold tracking-[-0.045em]">
          loopbid
          {suffix ? <span className="ms-[0.3em] font-medium text-muted">{suffix}</span> : null}
        </span>
      ) : (
        <span className="sr-only">loopbid</span>
      )}
    </span>
  );
}

/** The loop alone: a ring left open, and the next bid in it, going up. */
export function LoopMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden className={className}>
      <path
        d="M18.8 3.6A12.7 12.7 0 1 0 28.4 13.2"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="16" cy="16" r="7.1" fill="var(--color-volt)" />
      <path
        d="m12.9 17.5 3.1-3.2 3.1 3.2"
        stroke="var(--color-on-volt)"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
