import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { Illustration, type IllustrationName } from "./illustrations.tsx";

export type EmptyStateProps = {
  illustration?: IllustrationName;
  title: ReactNode;
  description?: ReactNode;
  /** What to do next: one main button at most. */
  action?: ReactNode;
  /** Heading level, to fit the page's outline. */
  as?: "h1" | "h2" | "h3";
  className?: string;
};

export function EmptyState(props: EmptyStateProps) {
  const { illustration = "box", title, description, action, as: Heading = "h2", className } = props;
  return (
    <div
      className={cn(
        "mx-auto flex max-w-md flex-col items-center px-4 py-12 text-center",
        className,
      )}
    >
      <Illustration name={illustration} className="h-24 w-30" />
      <Heading className="mt-5 text-title">{title}</Heading>
      {description ? <p className="mt-2 text-muted">{description}</p> : null}
      {action ? <div className="mt-6 flex flex-wrap justify-center gap-2.5">{action}</div> : null}
    </div>
  );
}
