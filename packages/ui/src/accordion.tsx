"use client";
import { Accordion as BaseAccordion } from "@base-ui/react/accordion";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

export type AccordionProps = {
  items: readonly { value: string; title: ReactNode; aside?: ReactNode; content: ReactNode }[];
  defaultValue?: string[];
  /** Lets several be open at once. */
  multiple?: boolean;
  className?: string;
};

export function Accordion({ items, defaultValue, multiple = true, className }: AccordionProps) {
  return (
    <BaseAccordion.Root
      defaultValue={defaultValue}
      multiple={multiple}
      className={cn("divide-y divide-line border-y border-line", className)}
    >
      {items.map((item) => (
        <BaseAccordion.Item key={item.value} value={item.value}>
          <BaseAccordion.Header className="text-base tracking-normal">
            <BaseAccordion.Trigger className="group flex min-h-13 w-full items-center gap-3 py-3.5 text-start font-sans font-semibold">
              <span className="min-w-0 flex-1">{item.title}</span>
              {item.aside ? (
                <span className="text-sm font-normal text-muted">{item.aside}</span>
              ) : null}
              <Plus
                aria-hidden
                className="size-5 shrink-0 text-muted transition-transform duration-200 group-data-panel-open:rotate-45"
              />
            </BaseAccordion.Trigger>
          </BaseAccordion.Header>
          <BaseAccordion.Panel className="h-(--accordion-panel-height) overflow-hidden transition-[height] duration-250 ease-out-soft data-ending-style:h-0 data-starting-style:h-0">
            <div className="pb-5 text-muted">{item.content}</div>
          </BaseAccordion.Panel>
        </BaseAccordion.Item>
      ))}
    </BaseAccordion.Root>
  );
}
