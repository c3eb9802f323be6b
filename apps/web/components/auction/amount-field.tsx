"use client";
import { formatMoney } from "@loopbid/domain";
import { Field, MoneyInput } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { amount } from "../listing/amount.ts";
import { useAuction } from "./auction-room.tsx";
import { quickAmounts, stepAmount } from "./bid-steps.ts";
import { BID_INPUT_ID } from "./use-outbid-notice.ts";

export type AmountFieldProps = {
  cents: number | null;
  minimum: number;
  raising: boolean;
  error: string | null;
  onChoose: (cents: number | null) => void;
};

/** The maximum to bid: typed, stepped with the arrow keys, or one of three ready amounts. */
export function AmountField({ cents, minimum, raising, error, onChoose }: AmountFieldProps) {
  const t = useTranslations("listing.bid");
  const { increments } = useAuction().head;
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      onChoose(stepAmount(cents, minimum, event.key === "ArrowUp" ? "up" : "down", increments));
    }
    if (event.key === "Escape") {
      onChoose(null);
      event.currentTarget.blur();
    }
  };
  return (
    <>
      <Field
        label={raising ? t("raise") : t("yourMaximum")}
        hint={t("hint", { minimum: formatMoney(minimum) })}
        error={error}
      >
        <MoneyInput
          id={BID_INPUT_ID}
          size="lg"
          value={cents}
          onValueChange={onChoose}
          onKeyDown={onKey}
          placeholder={amount(minimum).slice(1)}
          className="text-lg sm:text-lg"
        />
      </Field>
      <div role="group" aria-label={t("quick")} className="flex flex-wrap gap-2">
        {quickAmounts(minimum, increments).map((quick) => (
          <button
            key={quick}
            type="button"
            aria-pressed={cents === quick}
            onClick={() => onChoose(quick)}
            className="figures h-10 rounded-full border border-line-strong px-4 text-sm font-semibold transition-colors hover:border-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
          >
            {amount(quick)}
          </button>
        ))}
      </div>
    </>
  );
}
