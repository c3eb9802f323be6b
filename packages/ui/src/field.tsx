"use client";
import { Field as BaseField } from "@base-ui/react/field";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

export type FieldProps = {
  label: ReactNode;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** When set, the control is invalid and the text is its description. */
  error?: ReactNode;
  /** Small text beside the label, such as "optional" or "12 / 80". */
  aside?: ReactNode;
  name?: string;
  disabled?: boolean;
  className?: string;
  children: ReactNode;
};

/** Label, control, hint and error, wired together for assistive technology. */
export function Field(props: FieldProps) {
  const { label, labelHidden, hint, error, aside, name, disabled, className, children } = props;
  return (
    <BaseField.Root
      name={name}
      disabled={disabled}
      invalid={Boolean(error)}
      className={cn("flex w-full min-w-0 flex-col gap-1.5", className)}
    >
      <div
        className={cn(
          "flex items-baseline justify-between gap-3",
          labelHidden && !aside && "sr-only",
        )}
      >
        <BaseField.Label className={cn("text-sm font-semibold text-ink", labelHidden && "sr-only")}>
          {label}
        </BaseField.Label>
        {aside ? <span className="figures text-xs text-subtle">{aside}</span> : null}
      </div>
      {children}
      {error ? (
        <BaseField.Error match className="flex items-start gap-1.5 text-sm text-danger-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{error}</span>
        </BaseField.Error>
      ) : null}
      {hint ? (
        <BaseField.Description className="text-sm text-muted">{hint}</BaseField.Description>
      ) : null}
    </BaseField.Root>
  );
}
