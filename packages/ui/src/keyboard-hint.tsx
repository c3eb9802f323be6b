import { Fragment } from "react";
import { cn } from "./cn.ts";

export type KeyboardHintProps = {
  /** Pressed together or one after the other: ["⌘", "K"]. */
  keys: readonly string[];
  /** Between keys, such as "then". */
  joiner?: string;
  className?: string;
};

export function KeyboardHint({ keys, joiner, className }: KeyboardHintProps) {
  return (
    <span className={cn("inline-flex items-center gap-1 text-xs text-muted", className)}>
      {keys.map((key, index) => (
        <Fragment key={`${key}-${index}`}>
          {index > 0 && joiner ? <span>{joiner}</span> : null}
          <kbd className="inline-flex h-5.5 min-w-5.5 items-center justify-center rounded-[0.3125rem] border border-b-2 border-line-strong bg-surface px-1.5 font-sans text-2xs font-semibold text-ink">
            {key}
          </kbd>
        </Fragment>
      ))}
    </span>
  );
}
