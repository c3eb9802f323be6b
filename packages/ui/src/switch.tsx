"use client";
import { Switch as BaseSwitch } from "@base-ui/react/switch";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

export type SwitchProps = {
  label: ReactNode;
  labelHidden?: boolean;
  description?: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  name?: string;
  disabled?: boolean;
  className?: string;
};

/** A setting that acts at once. For something that is sent with a form, use `Checkbox`. */
export function Switch(props: SwitchProps) {
  const { label, labelHidden, description, onCheckedChange, className, ...root } = props;
  return (
    <label className={cn("flex min-h-7 items-start justify-between gap-4", className)}>
      <span className={cn("min-w-0 flex-1 text-[0.9375rem] leading-7", labelHidden && "sr-only")}>
        {label}
        {description ? (
          <span className="block text-sm leading-normal text-muted">{description}</span>
        ) : null}
      </span>
      <BaseSwitch.Root
        {...root}
        onCheckedChange={(next) => onCheckedChange?.(next)}
        className="flex h-7 w-12 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-[3px] transition-colors duration-200 data-checked:border-action data-checked:bg-action data-disabled:opacity-45"
      >
        <BaseSwitch.Thumb className="size-5 rounded-full bg-line-strong transition-[translate,background-color] duration-200 ease-out-soft data-checked:translate-x-5 data-checked:bg-on-action" />
      </BaseSwitch.Root>
    </label>
  );
}
