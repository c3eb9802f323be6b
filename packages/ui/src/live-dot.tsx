import { cn } from "./cn.ts";

const tones = {
  live: "bg-volt",
  ember: "bg-ember",
  danger: "bg-danger",
  idle: "bg-line-strong",
} as const;

export type LiveDotProps = {
  tone?: keyof typeof tones;
  /** Off for a dot that only marks, such as "seen online". */
  pulse?: boolean;
  /** Screen reader text; leave out where words stand beside it. */
  label?: string;
  className?: string;
};

export function LiveDot({ tone = "live", pulse = true, label, className }: LiveDotProps) {
  return (
    <span className={cn("relative inline-flex size-2.5 shrink-0", className)}>
      {pulse && tone !== "idle" ? (
        <span
          className={cn(
            "absolute inset-0 animate-live rounded-full motion-reduce:hidden",
            tones[tone],
          )}
        />
      ) : null}
      <span
        className={cn(
          "relative size-full rounded-full",
          tones[tone],
          // Volt alone is too pale on paper to count as a sign; the ring carries the 3:1.
          tone === "live" && "ring-[1.5px] ring-volt-ink dark:ring-0",
        )}
      />
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  );
}
