"use client";
import { Field } from "@base-ui/react/field";
import type { ComponentPropsWithRef } from "react";
import { cn } from "./cn.ts";
import { controlStyles } from "./control-styles.ts";

export type TextareaProps = ComponentPropsWithRef<"textarea">;

/** Grows with its text where the browser can (`field-sizing`). */
export function Textarea({ className, rows = 4, value, defaultValue, ...rest }: TextareaProps) {
  const { ref, ...area } = rest;
  return (
    <Field.Control
      value={value}
      defaultValue={defaultValue}
      render={<textarea rows={rows} ref={ref} {...area} />}
      className={cn(
        controlStyles,
        "field-sizing-content min-h-28 resize-y py-3 leading-relaxed",
        className,
      )}
    />
  );
}
