"use client";
import { Slider as BaseSlider } from "@base-ui/react/slider";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

type SliderValue = number | readonly number[];

export type SliderProps<Value extends SliderValue> = {
  label: ReactNode;
  labelHidden?: boolean;
  /** A number, or two for a range. */
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  /** When the thumb is let go: the moment to query. */
  onValueCommitted?: (value: Value) => void;
  min?: number;
  max?: number;
  step?: number;
  /** How the value reads, e.g. "$200 – $650". */
  valueText?: ReactNode;
  /** Read out for each thumb, in order: "Lowest price", "Highest price". */
  thumbLabels: readonly string[];
  disabled?: boolean;
  name?: string;
  className?: string;
};

export function Slider<Value extends SliderValue>(props: SliderProps<Value>) {
  const {
    label,
    labelHidden,
    valueText,
    thumbLabels,
    onValueChange,
    onValueCommitted,
    className,
    ...root
  } = props;
  return (
    <BaseSlider.Root
      {...root}
      onValueChange={(next) => onValueChange?.(next as Value)}
      onValueCommitted={(next) => onValueCommitted?.(next as Value)}
      // The plain "edge" brings an inline script along, which the apps' content policy refuses.
      thumbAlignment="edge-client-only"
      className={cn("w-full", className)}
    >
      <div
        className={cn(
          "mb-1 flex items-baseline justify-between gap-3 text-sm",
          labelHidden && "sr-only",
        )}
      >
        <BaseSlider.Label className="font-semibold">{label}</BaseSlider.Label>
        {valueText ? <output className="figures text-muted">{valueText}</output> : null}
      </div>
      <BaseSlider.Control className="flex h-8 w-full touch-none items-center select-none">
        <BaseSlider.Track className="h-1.5 w-full rounded-full bg-tint">
          <BaseSlider.Indicator className="rounded-full bg-action" />
          {thumbLabels.map((thumbLabel, index) => (
            <BaseSlider.Thumb
              key={thumbLabel}
              index={index}
              aria-label={thumbLabel}
              className="size-6 rounded-full border-2 border-action bg-raised transition-transform has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus data-dragging:scale-110"
            />
          ))}
        </BaseSlider.Track>
      </BaseSlider.Control>
    </BaseSlider.Root>
  );
}
