"use client";
import { Combobox as Base } from "@base-ui/react/combobox";
import { cn } from "@loopbid/ui";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

export interface ComboboxOption {
  value: string;
  label: string;
  hint?: string;
  icon?: ReactNode;
}

export interface ComboboxProps {
  options: readonly ComboboxOption[];
  value: ComboboxOption | null;
  onValueChange: (option: ComboboxOption | null) => void;
  /** Given where the options come from a search: what is typed is not filtered here. */
  onType?: (text: string) => void;
  placeholder?: string;
  empty: string;
  openLabel: string;
  icon?: ReactNode;
  size?: "md" | "lg";
  disabled?: boolean;
  "aria-label"?: string;
}

const control =
  "w-full rounded-control border border-line-strong bg-surface text-base text-ink transition-[border-color] hover:border-muted focus:border-focus focus:outline-2 focus:-outline-offset-1 focus:outline-focus data-invalid:border-danger disabled:bg-sunken disabled:text-subtle sm:text-[0.9375rem]";

/** A text field that suggests: arrow keys, Enter and Escape work as the ARIA pattern says. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, onType, size = "md", icon } = props;
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => onValueChange(next)}
      onInputValueChange={(text, { reason }) => {
        if (reason === "input-change" || reason === "input-clear") onType?.(text);
      }}
      itemToStringLabel={(option: ComboboxOption) => option.label}
      isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.value === b.value}
      {...(onType ? { filter: null } : {})}
      autoHighlight
      disabled={props.disabled}
    >
      <span className="relative block">
        {icon ? (
          <span className="pointer-events-none absolute inset-y-0 start-0 flex w-12 items-center justify-center text-muted [&_svg]:size-5">
            {icon}
          </span>
        ) : null}
        <Base.Input
          placeholder={props.placeholder}
          aria-label={props["aria-label"]}
          className={cn(
            control,
            size === "lg" ? "h-14 rounded-card text-lg sm:text-lg" : "h-11",
            icon ? "ps-12" : "ps-3.5",
            "pe-11",
          )}
        />
        {onType ? null : (
          <Base.Trigger
            aria-label={props.openLabel}
            className="absolute inset-y-0 end-0 flex w-11 items-center justify-center text-muted"
          >
            <ChevronDown aria-hidden className="size-4" />
          </Base.Trigger>
        )}
      </span>
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50 outline-none">
          <Base.Popup className="max-h-[min(22rem,var(--available-height))] w-(--anchor-width) overflow-y-auto rounded-card border border-line bg-raised p-1.5 text-ink shadow-pop outline-none">
            <Base.Empty className="px-3 py-2.5 text-sm text-muted empty:hidden">
              {props.empty}
            </Base.Empty>
            <Base.List>
              {(option: ComboboxOption) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  className="flex min-h-11 cursor-default items-center gap-3 rounded-chip px-3 py-2 text-[0.9375rem] outline-none select-none data-highlighted:bg-ink/7"
                >
                  {option.icon ? (
                    <span className="text-muted [&_svg]:size-5">{option.icon}</span>
                  ) : null}
                  <span className="min-w-0 flex-1 truncate">{option.label}</span>
                  {option.hint ? (
                    <span className="figures shrink-0 text-sm text-subtle">{option.hint}</span>
                  ) : null}
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
