import { cn } from "@loopbid/ui";
import type { ReactNode } from "react";

/** A titled block of the desk. */
export function Section({
  title,
  aside,
  children,
  className,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section
      aria-label={title}
      className={cn("rounded-card border border-line bg-surface p-5", className)}
    >
      <div className="mb-3.5 flex items-center justify-between gap-3">
        <h3 className="text-lg">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
