"use client";
import { Button, Field, MoneyInput } from "@loopbid/ui";
import type { SearchResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { amount } from "../listing/amount.ts";
import { useBrowse } from "./navigation.tsx";

/** Two amounts and a button. Remount it (by key) when the address changes. */
export function PriceFilter({ priceRange }: Pick<SearchResult, "priceRange">) {
  const t = useTranslations("shop.filters");
  const { query, change } = useBrowse();
  const id = useId();
  const [min, setMin] = useState(query.min);
  const [max, setMax] = useState(query.max);
  const changed = min !== query.min || max !== query.max;
  return (
    <form
      aria-labelledby={id}
      className="py-5"
      onSubmit={(event) => {
        event.preventDefault();
        change({ min, max });
      }}
    >
      <h3 id={id} className="mb-2.5 font-sans text-sm font-semibold tracking-normal">
        {t("price")}
      </h3>
      <div className="flex items-center gap-2">
        <Field label={t("min")} labelHidden>
          <MoneyInput
            defaultValue={min}
            onValueChange={setMin}
            placeholder={priceRange ? amount(floor(priceRange.minCents)).slice(1) : undefined}
          />
        </Field>
        <span aria-hidden className="text-muted">
          –
        </span>
        <Field label={t("max")} labelHidden>
          <MoneyInput
            defaultValue={max}
            onValueChange={setMax}
            placeholder={priceRange ? amount(ceil(priceRange.maxCents)).slice(1) : undefined}
          />
        </Field>
      </div>
      <Button
        type="submit"
        variant="secondary"
        size="sm"
        block
        className="mt-2.5"
        disabled={!changed}
      >
        {t("applyPrice")}
      </Button>
    </form>
  );
}

function floor(cents: number): number {
  return Math.floor(cents / 100) * 100;
}

function ceil(cents: number): number {
  return Math.ceil(cents / 100) * 100;
}
