"use client";
import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { tabStyles } from "./tab-styles.ts";

export type TabItem = { value: string; label: ReactNode; count?: ReactNode; content: ReactNode };

export type TabsProps = {
  items: readonly TabItem[];
  "aria-label": string;
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string;
};

/** Panels in one place. For tabs that are pages, use `TabLinks`. */
export function Tabs(props: TabsProps) {
  const { items, "aria-label": ariaLabel, value, defaultValue, onValueChange, className } = props;
  return (
    <BaseTabs.Root
      value={value}
      defaultValue={defaultValue ?? items[0]?.value}
      onValueChange={(next) => onValueChange?.(String(next))}
      className={className}
    >
      <BaseTabs.List
        aria-label={ariaLabel}
        className="scrollbar-none relative flex gap-6 overflow-x-auto border-b border-line"
      >
        {items.map((item) => (
          <BaseTabs.Tab
            key={item.value}
            value={item.value}
            className={cn(tabStyles.tab, "data-active:text-ink")}
          >
            {item.label}
            {item.count != null ? <span className={tabStyles.count}>{item.count}</span> : null}
          </BaseTabs.Tab>
        ))}
        <BaseTabs.Indicator className="absolute bottom-0 left-0 h-[3px] w-(--active-tab-width) translate-x-(--active-tab-left) rounded-t-full bg-ink transition-[translate,width] duration-250 ease-out-soft" />
      </BaseTabs.List>
      {items.map((item) => (
        <BaseTabs.Panel key={item.value} value={item.value} className="pt-5 outline-offset-4">
          {item.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
