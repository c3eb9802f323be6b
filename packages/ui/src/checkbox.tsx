"use client";
import { Checkbox as BaseCheckbox } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

export type CheckboxProps = {
  label: ReactNode;
  /** Hides the label from sight, as in a table's select column. */
  labelHidden?: boolean;
  description?: ReactNode;
  /** Set at the far end, such as a facet's count. */
  aside?: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  indeterminate?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  name?: string;
  value?: string;
  required?: boolean;
  disabled?: boolean;
  className?: string;
};

export function Checkbox(props: CheckboxProps) {
  const { label, labelHidden, description, aside, onCheckedChange, className, ...root } = props;
  return (
    <label className={cn("group flex min-h-6 items-start gap-3 py-1 text-[0.9375rem]", className)}>
      <BaseCheckbox.Root
        {...root}
        onCheckedChange={(next) => onCheckedChange?.(next)}
        className="mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-[0.375rem] border border-line-strong bg-surface transition-colors group-hover:border-ink data-checked:border-action data-checked:bg-action data-checked:text-on-action data-disabled:opacity-45 data-indeterminate:border-action data-indeterminate:bg-action data-indeterminate:text-on-action data-invalid:border-danger"
      >
        <BaseCheckbox.Indicator className="data-unchecked:hidden">
          {root.indeterminate ? (
            <Minus aria-hidden className="size-3.5" strokeWidth={3.25} />
          ) : (
            <Check aria-hidden className="size-3.5" strokeWidth={3.25} />
          )}
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span className={cn("min-w-0 flex-1 leading-6", labelHidden && "sr-only")}>
        {label}
        {description ? <span className="block text-sm text-muted">{description}</span> : null}
      </span>
      {aside ? <span className="figures text-sm leading-6 text-subtle">{aside}</span> : null}
    </label>
  );
}
