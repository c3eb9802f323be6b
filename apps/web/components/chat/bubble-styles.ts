import { cn } from "@loopbid/ui";

/** The ground of a text: the own side in the action colour, softened in the dark, where it would glare. */
export function bubbleStyles({ mine, last }: { mine: boolean; last: boolean }): string {
  return cn(
    "w-fit max-w-full rounded-[1.25rem] px-3.5 py-2 text-[0.9375rem] leading-snug",
    mine
      ? "bg-action text-on-action dark:bg-volt-soft dark:text-ink"
      : "border border-line bg-surface",
    last && (mine ? "rounded-ee-md" : "rounded-es-md"),
  );
}
