import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { renderAs, type RenderElement } from "./render-as.tsx";
import { tabStyles } from "./tab-styles.ts";

export type TabLinksProps = {
  "aria-label": string;
  items: readonly {
    id: string;
    label: ReactNode;
    count?: ReactNode;
    current?: boolean;
    render: RenderElement;
  }[];
  className?: string;
};

/** Tabs where each one is a page of its own: a nav of links. */
export function TabLinks({ items, className, "aria-label": ariaLabel }: TabLinksProps) {
  return (
    <nav aria-label={ariaLabel} className={cn("border-b border-line", className)}>
      <ul className="scrollbar-none flex gap-6 overflow-x-auto">
        {items.map((item) => (
          <li key={item.id} className="shrink-0">
            {renderAs(item.render, {
              "aria-current": item.current ? "page" : undefined,
              className: cn(
                tabStyles.tab,
                "after:absolute after:inset-x-0 after:bottom-0 after:h-[3px] after:rounded-t-full aria-[current=page]:text-ink aria-[current=page]:after:bg-ink",
              ),
              children: (
                <>
                  {item.label}
                  {item.count != null ? (
                    <span className={tabStyles.count}>{item.count}</span>
                  ) : null}
                </>
              ),
            })}
          </li>
        ))}
      </ul>
    </nav>
  );
}
