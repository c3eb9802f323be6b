import { cn } from "./cn.ts";

export type SpinnerProps = { label?: string; className?: string };

/** The loop of the name mark, turning. Give `label` when nothing else says what is loading. */
export function Spinner({ label, className }: SpinnerProps) {
  return (
    <span role={label ? "status" : undefined} className={cn("inline-flex size-5", className)}>
      <svg viewBox="0 0 24 24" fill="none" aria-hidden className="size-full animate-loop">
        <circle cx="12" cy="12" r="9" stroke="currentColor" strokeWidth="3" opacity="0.22" />
        <path d="M12 3a9 9 0 0 1 9 9" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      </svg>
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  );
}
