"use client";
import { useState } from "react";
import { cn } from "./cn.ts";
import { Input, type InputProps } from "./input.tsx";
import { moneyToText, parseMoney } from "./parse-money.ts";

export type MoneyInputProps = Omit<
  InputProps,
  "value" | "defaultValue" | "onValueChange" | "onChange" | "start" | "type" | "name"
> & {
  /** Cents; null is empty. */
  value?: number | null;
  defaultValue?: number | null;
  /** Called with cents, or null where the text is no amount. */
  onValueChange?: (cents: number | null) => void;
  /** Currency sign in front of the digits. */
  symbol?: string;
  /** Name of a hidden input that carries the cents in a form. */
  name?: string;
};

/** Money typed as people type it, handed on as integer cents. */
export function MoneyInput(props: MoneyInputProps) {
  const {
    value,
    defaultValue,
    onValueChange,
    symbol = "$",
    name,
    className,
    onBlur,
    ...rest
  } = props;
  const [text, setText] = useState(() => {
    const initial = value ?? defaultValue;
    return initial == null ? "" : moneyToText(initial);
  });
  const typed = parseMoney(text);
  // A value set from outside (a quick-bid chip, a reset) replaces what was typed.
  const shown =
    value === undefined || value === typed
      ? text
      : value === null
        ? typed === null
          ? text
          : ""
        : moneyToText(value);
  const cents = parseMoney(shown);
  return (
    <>
      <Input
        inputMode="decimal"
        autoComplete="off"
        {...rest}
        start={<span className="font-semibold text-ink">{symbol}</span>}
        value={shown}
        onValueChange={(next) => {
          setText(next);
          onValueChange?.(parseMoney(next));
        }}
        onBlur={(event) => {
          if (cents !== null) setText(moneyToText(cents));
          onBlur?.(event);
        }}
        className={cn("figures font-semibold", className)}
      />
      {name ? <input type="hidden" name={name} value={cents ?? ""} /> : null}
    </>
  );
}
