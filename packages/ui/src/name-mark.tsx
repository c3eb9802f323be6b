import { cn } from "./cn.ts";

export type NameMarkProps = {
  /** `mark`: the loop alone. */
  variant?: "full" | "mark";
  /** Small word after the name, such as "admin". */
  suffix?: string;
  className?: string;
};

/** An open loop whose end is a bid going up. Takes its size from the font size. */
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

/** Also the favicon: `<LoopMark />` on its own. */
export function LoopMark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden
      className={className}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M20.6 5.35A11.6 11.6 0 1 0 27.2 13" stroke="currentColor" strokeWidth="4.4" />
      <path d="m21.2 14.1 6.1-6.1 M27.3 8" stroke="none" />
      <path d="M21.4 12.2 27 5.4l3.2 7.6" stroke="none" />
      <path
        d="m11.4 18.2 4.9-4.9 4.9 4.9"
        stroke="var(--color-volt-ink)"
        strokeWidth="4.4"
        className="dark:hidden"
      />
      <path d="m11.4 18.2 4.9-4.9 4.9 4.9" stroke="var(--color-volt)" strokeWidth="3.6" />
    </svg>
  );
}
