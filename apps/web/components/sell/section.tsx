import { cn } from "@loopbid/ui";
import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

export interface SectionProps {
  id: string;
  number: number;
  title: string;
  intro?: string;
  done: boolean;
  doneLabel: string;
  children: ReactNode;
}

/** One step of the long form: a number that turns into a check mark, a heading, a sentence, the fields. */
export function Section({ id, number, title, intro, done, doneLabel, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={cn(
        "scroll-mt-28 py-9 sm:py-11",
        number > 1 ? "border-t border-line" : "pt-2 sm:pt-2",
      )}
    >
      <header className="mb-6 flex items-start gap-4">
        <span
          className={cn(
            "figures mt-0.5 flex size-8 shrink-0 items-center justify-center rounded-full font-display text-sm font-bold transition-colors",
            done ? "bg-volt text-on-volt" : "bg-tint text-muted",
          )}
        >
          {done ? <Check aria-label={doneLabel} className="size-4" strokeWidth={3} /> : number}
        </span>
        <div className="min-w-0">
          <h2 id={`${id}-title`} className="text-title">
            {title}
          </h2>
          {intro ? <p className="mt-1 max-w-prose text-muted">{intro}</p> : null}
        </div>
      </header>
      <div className="flex flex-col gap-6 sm:ps-12">{children}</div>
    </section>
  );
}

/** Where the error summary's link to a field leads. */
export function FieldAnchor({
  field,
  className,
  children,
  ...handlers
}: ComponentProps<"div"> & { field: string }) {
  return (
    <div {...handlers} id={anchorOf(field)} className={cn("scroll-mt-32", className)}>
      {children}
    </div>
  );
}

export function anchorOf(field: string): string {
  return `field-${field.replaceAll(".", "-")}`;
}
