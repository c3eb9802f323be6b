import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

export type SectionHeadProps = {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  more?: { href: string; label: string };
};

export function SectionHead({ id, title, lead, more }: SectionHeadProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-2 lg:mb-8">
      <div>
        <h2 id={id} className="text-headline">
          {title}
        </h2>
        {lead ? <p className="mt-2 text-muted">{lead}</p> : null}
      </div>
      {more ? (
        <Link
          href={more.href}
          className="group inline-flex min-h-11 items-center gap-1.5 font-semibold underline decoration-line-strong underline-offset-4 hover:decoration-ink"
        >
          {more.label}
          <ArrowRight
            aria-hidden
            className="size-4 transition-transform group-hover:translate-x-0.5 motion-reduce:transform-none"
          />
        </Link>
      ) : null}
    </div>
  );
}
