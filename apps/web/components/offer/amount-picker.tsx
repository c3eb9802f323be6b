"use client";
import { Field, MoneyInput } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { amount } from "../listing/amount.ts";
import type { QuickOffer } from "./offer-steps.ts";

export type AmountPickerProps = {
  label: string;
  hint: string;
  error: string | null;
  cents: number | null;
  onCents: (cents: number | null) => void;
  quick: readonly QuickOffer[];
  inputRef?: RefObject<HTMLInputElement | null>;
};

/** Presses for usual amounts, and a field for any other. */
export function AmountPicker({
  label,
  hint,
  error,
  cents,
  onCents,
  quick,
  inputRef,
}: AmountPickerProps) {
  const t = useTranslations("offer.amount");
  return (
    <div className="flex flex-col gap-4">
      {quick.length > 0 ? (
        <div role="group" aria-label={t("quick")} className="grid grid-cols-3 gap-2">
          {quick.map((pick) => (
            <button
              key={pick.cents}
              type="button"
              aria-pressed={pick.cents === cents}
              onClick={() => onCents(pick.cents)}
              className="figures flex min-h-14 flex-col items-center justify-center rounded-control border border-line-strong bg-surface px-2 transition-[border-color,background-color,box-shadow] hover:border-ink aria-pressed:border-ink aria-pressed:shadow-[inset_0_0_0_1px_var(--color-ink)]"
            >
              <span className="font-semibold">{amount(pick.cents)}</span>
              <span className="text-xs text-muted">{t("off", { percent: pick.percent })}</span>
            </button>
          ))}
        </div>
      ) : null}
      <Field label={label} hint={hint} error={error ?? undefined}>
        <MoneyInput
          value={cents}
          onValueChange={onCents}
          {...(inputRef ? { ref: inputRef } : {})}
        />
      </Field>
    </div>
  );
}
