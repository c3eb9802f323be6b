import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ElementType, ReactNode } from "react";
import { cn } from "./cn.ts";
import { pageWindow } from "./page-window.ts";

export type PaginationProps = {
  /** 1-based. */
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
  /** `Link` of the router; a plain anchor by default. */
  linkAs?: ElementType;
  labels: { nav: string; previous: string; next: string; page: (page: number) => string };
  className?: string;
};

const cell =
  "figures flex h-11 min-w-11 items-center justify-center rounded-full px-3 text-sm font-semibold";

/** Links, so that every page can be opened, shared and indexed. Render it in a server component. */
export function Pagination(props: PaginationProps) {
  const { page, pageCount, hrefFor, linkAs: LinkAs = "a", labels, className } = props;
  if (pageCount < 2) return null;
  const step = (target: number, label: string, icon: ReactNode, rel: "prev" | "next") =>
    target < 1 || target > pageCount ? (
      <span aria-hidden className={cn(cell, "text-subtle opacity-40")}>
        {icon}
      </span>
    ) : (
      <LinkAs
        href={hrefFor(target)}
        rel={rel}
        aria-label={label}
        className={cn(cell, "hover:bg-ink/7")}
      >
        {icon}
      </LinkAs>
    );
  return (
    <nav aria-label={labels.nav} className={className}>
      <ul className="flex items-center justify-center gap-1">
        <li>
          {step(page - 1, labels.previous, <ChevronLeft aria-hidden className="size-5" />, "prev")}
        </li>
        {pageWindow(page, pageCount).map((entry, index) => (
          <li key={entry ?? `gap-${index}`} className={cn(entry !== page && "max-sm:hidden")}>
            {entry === null ? (
              <span className={cn(cell, "text-subtle")}>…</span>
            ) : (
              <LinkAs
                href={hrefFor(entry)}
                aria-label={labels.page(entry)}
                aria-current={entry === page ? "page" : undefined}
                className={cn(
                  cell,
                  "hover:bg-ink/7 aria-[current=page]:bg-action aria-[current=page]:text-on-action",
                )}
              >
                {entry}
              </LinkAs>
            )}
          </li>
        ))}
        <li aria-hidden className="figures px-2 text-sm text-muted sm:hidden">
          / {pageCount}
        </li>
        <li>
          {step(page + 1, labels.next, <ChevronRight aria-hidden className="size-5" />, "next")}
        </li>
      </ul>
    </nav>
  );
}
