"use client";
import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useId, type ReactNode } from "react";
import { cn } from "./cn.ts";

export type RadioCardOption = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  icon?: ReactNode;
  /** At the far end: a price, a badge. */
  aside?: ReactNode;
  disabled?: boolean;
};

export type RadioCardsProps = {
  legend: ReactNode;
  legendHidden?: boolean;
  options: readonly RadioCardOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  name?: string;
  required?: boolean;
  columns?: 1 | 2 | 3;
  error?: ReactNode;
  className?: string;
};

const grids = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" } as const;

/** One choice of a few that deserve a sentence each: condition grade, sale format, delivery. */
export function RadioCards(props: RadioCardsProps) {
  const {
    legend,
    legendHidden,
    options,
    onValueChange,
    columns = 1,
    error,
    className,
    ...root
  } = props;
  const id = useId();
  return (
    <div className={className}>
      <div id={id} className={cn("mb-2 text-sm font-semibold", legendHidden && "sr-only")}>
        {legend}
      </div>
      <RadioGroup
        {...root}
        onValueChange={(next) => onValueChange?.(String(next))}
        aria-labelledby={id}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        className={cn("grid gap-2.5", grids[columns])}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className="flex items-start gap-3 rounded-card border border-line bg-surface p-4 transition-[border-color,background-color,box-shadow] hover:border-line-strong has-data-checked:border-ink has-data-checked:bg-raised has-data-checked:shadow-[inset_0_0_0_1px_var(--color-ink)] has-data-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <Radio.Root
              value={option.value}
              disabled={option.disabled}
              className="mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong outline-none data-checked:border-action data-checked:bg-action"
            >
              <Radio.Indicator className="size-2 rounded-full bg-on-action data-unchecked:hidden" />
            </Radio.Root>
            {option.icon ? (
              <span className="mt-0.5 text-muted [&_svg]:size-5">{option.icon}</span>
            ) : null}
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{option.label}</span>
              {option.description ? (
                <span className="mt-0.5 block text-sm text-muted">{option.description}</span>
              ) : null}
            </span>
            {option.aside ? (
              <span className="figures shrink-0 text-sm leading-6">{option.aside}</span>
            ) : null}
          </label>
        ))}
      </RadioGroup>
      {error ? (
        <p id={`${id}-error`} className="mt-2 text-sm text-danger-ink">
          {error}
        </p>
      ) : null}
    </div>
  );
}
