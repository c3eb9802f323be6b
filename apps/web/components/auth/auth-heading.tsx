import type { ReactNode } from "react";

/** The head of a sign-in page, or of what replaces its form once that has been sent. */
export function AuthHeading({ title, lead }: { title: ReactNode; lead?: ReactNode }) {
  return (
    <header className="mb-7">
      <h1 className="text-headline">{title}</h1>
      {lead ? <p className="mt-3 text-pretty text-muted">{lead}</p> : null}
    </header>
  );
}
