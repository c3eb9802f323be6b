"use client";
import { Select as BaseSelect } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { controlStyles, optionStyles, popupStyles } from "./control-styles.ts";

export type SelectOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

export type SelectProps = {
  options: readonly SelectOption[];
  value?: string | null;
  defaultValue?: string | null;
  onValueChange?: (value: string) => void;
  placeholder?: ReactNode;
  name?: string;
  required?: boolean;
  disabled?: boolean;
  size?: "sm" | "md" | "lg";
  /** Needed where no `Field` gives a label. */
  "aria-label"?: string;
  className?: string;
};

const sizes = { sm: "h-9 text-sm sm:text-sm", md: "h-11", lg: "h-13" } as const;

export function Select(props: SelectProps) {
  const { options, onValueChange, placeholder, size = "md", className, ...rest } = props;
  const { "aria-label": ariaLabel, ...root } = rest;
  return (
    <BaseSelect.Root
      {...root}
      items={options}
      onValueChange={(next) => {
        if (next !== null) onValueChange?.(next);
      }}
    >
      <BaseSelect.Trigger
        aria-label={ariaLabel}
        className={cn(
          controlStyles,
          "flex items-center justify-between gap-3 text-start select-none data-popup-open:border-focus",
          sizes[size],
          className,
        )}
      >
        <BaseSelect.Value
          placeholder={placeholder}
          className="truncate data-placeholder:text-subtle"
        />
        <BaseSelect.Icon className="transition-transform data-popup-open:rotate-180">
          <ChevronDown aria-hidden className="size-4 text-muted" />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner
          sideOffset={6}
          alignItemWithTrigger={false}
          className="z-60 outline-none"
        >
          <BaseSelect.Popup className={cn(popupStyles, "min-w-(--anchor-width)")}>
            <BaseSelect.List className="max-h-[min(22rem,var(--available-height))] overflow-y-auto p-1.5">
              {options.map((option) => (
                <BaseSelect.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={optionStyles}
                >
                  {option.icon}
                  <span className="min-w-0 flex-1">
                    <BaseSelect.ItemText className="block">{option.label}</BaseSelect.ItemText>
                    {option.hint ? (
                      <span className="block max-w-72 text-xs text-muted">{option.hint}</span>
                    ) : null}
                  </span>
                  <BaseSelect.ItemIndicator>
                    <Check aria-hidden />
                  </BaseSelect.ItemIndicator>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
