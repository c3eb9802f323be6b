"use client";
import { Input as BaseInput } from "@base-ui/react/input";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn.ts";
import { controlStyles } from "./control-styles.ts";

export type InputProps = Omit<ComponentProps<typeof BaseInput>, "className" | "size"> & {
  className?: string;
  size?: "md" | "lg";
  /** Icon or unit before the text. */
  start?: ReactNode;
  /** Icon, unit or small button after the text. */
  end?: ReactNode;
};

/** A text input. Inside `Field` it gets its label, hint and error by itself. */
export function Input({ className, size = "md", start, end, ...rest }: InputProps) {
  const input = (
    <BaseInput
      {...rest}
      className={cn(
        controlStyles,
        size === "lg" ? "h-13 sm:text-base" : "h-11",
        start && "ps-10.5",
        end && "pe-12",
        className,
      )}
    />
  );
  if (!start && !end) return input;
  return (
    <span className="relative block w-full">
      {start ? (
        <span className="pointer-events-none absolute inset-y-0 start-0 flex w-10.5 items-center justify-center text-muted [&_svg]:size-[1.125rem]">
          {start}
        </span>
      ) : null}
      {input}
      {end ? (
        <span className="absolute inset-y-0 end-0 flex items-center pe-1.5 text-sm text-muted [&_svg]:size-[1.125rem]">
          {end}
        </span>
      ) : null}
    </span>
  );
}
