import { cn } from "@loopbid/ui";
import Link from "next/link";

export interface PillLink {
  id: string;
  label: string;
  href: string;
  current: boolean;
  count?: number;
}

/** A choice between views of one list; each is a link of its own. */
export function PillLinks({ label, items }: { label: string; items: readonly PillLink[] }) {
  return (
    <nav aria-label={label} className="scrollbar-none -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-2">
        {items.map(({ id, label: text, href, current, count }) => (
          <li key={id}>
            <Link
              href={href}
              aria-current={current ? "page" : undefined}
              className={cn(
                "flex h-10 items-center gap-2 rounded-full border px-4 text-sm font-semibold whitespace-nowrap transition-colors",
                current
                  ? "border-action bg-action text-on-action"
                  : "border-line bg-surface hover:border-ink",
              )}
            >
              {text}
              {count === undefined ? null : (
                <span className={cn("figures font-medium", current ? "opacity-70" : "text-subtle")}>
                  {count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
