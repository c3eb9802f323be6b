import { ChevronRight } from "lucide-react";
import type { ElementType, ReactNode } from "react";
import { cn } from "./cn.ts";

export type BreadcrumbsProps = {
  label: string;
  /** The last one is the page itself and needs no href. */
  items: readonly { label: ReactNode; href?: string }[];
  linkAs?: ElementType;
  className?: string;
};

export function Breadcrumbs({ label, items, linkAs: LinkAs = "a", className }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className={cn("text-sm text-muted", className)}>
      <ol className="scrollbar-none flex items-center gap-1 overflow-x-auto whitespace-nowrap">
        {items.map((item, index) => (
          <li
            key={item.href ?? index}
            className="flex shrink-0 items-center gap-1 last:min-w-0 last:shrink"
          >
            {index > 0 ? (
              <ChevronRight aria-hidden className="size-3.5 shrink-0 text-subtle" />
            ) : null}
            {item.href ? (
              <LinkAs
                href={item.href}
                className="inline-flex min-h-6 items-center underline-offset-4 hover:text-ink hover:underline"
              >
                {item.label}
              </LinkAs>
            ) : (
              <span aria-current="page" className="truncate text-ink">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
