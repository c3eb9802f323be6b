import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { Illustration, type IllustrationName } from "./illustrations.tsx";

export type ErrorStateProps = {
  illustration?: IllustrationName;
  title: ReactNode;
  description?: ReactNode;
  /** Retry button, way home. */
  action?: ReactNode;
  /** Reference for support, in small type. */
  reference?: ReactNode;
  as?: "h1" | "h2" | "h3";
  className?: string;
};

export function ErrorState(props: ErrorStateProps) {
  const {
    illustration = "broken",
    title,
    description,
    action,
    reference,
    as: Heading = "h2",
  } = props;
  return (
    <div
      role="alert"
      className={cn(
        "mx-auto flex max-w-md flex-col items-center px-4 py-12 text-center",
        props.className,
      )}
    >
      <Illustration name={illustration} className="h-24 w-30" />
      <Heading className="mt-5 text-title">{title}</Heading>
      {description ? <p className="mt-2 text-muted">{description}</p> : null}
      {action ? <div className="mt-6 flex flex-wrap justify-center gap-2.5">{action}</div> : null}
      {reference ? <p className="mt-6 font-mono text-xs text-subtle">{reference}</p> : null}
    </div>
  );
}
