import { cn } from "@loopbid/ui";
import { hueStyle } from "./label-hue.ts";

/** The letter that a signal's row and its passages share. The text beside it says the same in words. */
export function LetterChip({
  signalKey,
  letter,
  className,
}: {
  signalKey: string;
  letter: string;
  className?: string;
}) {
  return (
    <span
      aria-hidden
      style={hueStyle(signalKey)}
      className={cn(
        "mark-chip inline-flex size-4.5 shrink-0 items-center justify-center rounded-full font-sans text-2xs leading-none font-bold tracking-normal",
        className,
      )}
    >
      {letter}
    </span>
  );
}
