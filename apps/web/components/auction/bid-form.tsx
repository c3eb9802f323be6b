"use client";
import { formatMoney } from "@loopbid/domain";
import { Button, Field, MoneyInput } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { amount } from "../listing/amount.ts";
import { useAuction } from "./auction-room.tsx";
import { BidRefusal } from "./bid-refusal.tsx";
import { quickAmounts } from "./bid-steps.ts";
import { ConfirmBid } from "./confirm-bid.tsx";
import type { PlaceBid } from "./use-place-bid.ts";
import { BID_INPUT_ID } from "./use-outbid-notice.ts";

/** An amount, then a second look at what it means, then the bid. */
export function BidForm({ bid }: { bid: PlaceBid }) {
  const t = useTranslations("listing.bid");
  const { head, connection } = useAuction();
  const [cents, setCents] = useState<number | null>(null);
  const [tooLow, setTooLow] = useState(false);
  // Kept after the dialog closes, so that it does not change while it fades.
  const [asked, setAsked] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const { place, pending, refusal, forget } = bid;
  const { minimumNextCents: minimum, standing } = head.viewer;
  const raising = standing === "LEADING";
  const onAmount = refusal?.reason === "BID_TOO_LOW" || refusal?.reason === "NOT_ABOVE_OWN_MAX";

  const choose = (next: number | null) => {
    setCents(next);
    setTooLow(false);
    forget();
  };
  const review = (event: FormEvent) => {
    event.preventDefault();
    const enough = cents !== null && cents >= minimum;
    setTooLow(!enough);
    if (enough) {
      setAsked(cents);
      setConfirming(true);
    } else document.getElementById(BID_INPUT_ID)?.focus();
  };
  const confirm = async () => {
    const placed = await place(asked);
    setConfirming(false);
    if (placed) setCents(null);
  };
  const error = tooLow
    ? t("atLeast", { minimum: formatMoney(minimum) })
    : onAmount
      ? refusal?.message
      : null;
  return (
    <form onSubmit={review} aria-label={t("form")} className="flex flex-col gap-3.5" noValidate>
      <Field
        label={raising ? t("raise") : t("yourMaximum")}
        hint={t("hint", { minimum: formatMoney(minimum) })}
        error={error}
      >
        <MoneyInput
          id={BID_INPUT_ID}
          size="lg"
          value={cents}
          onValueChange={choose}
          placeholder={amount(minimum).slice(1)}
          className="text-lg sm:text-lg"
        />
      </Field>
      <div role="group" aria-label={t("quick")} className="flex flex-wrap gap-2">
        {quickAmounts(minimum).map((quick) => (
          <button
            key={quick}
            type="button"
            aria-pressed={cents === quick}
            onClick={() => choose(quick)}
            className="figures h-10 rounded-full border border-line-strong px-4 text-sm font-semibold transition-colors hover:border-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
          >
            {amount(quick)}
          </button>
        ))}
      </div>
      <Button type="submit" size="lg" variant="live" block loading={pending}>
        {raising ? t("raiseAction") : t("place")}
      </Button>
      {connection === "reconnecting" ? (
        <p className="text-sm text-ember-ink">{t("stale")}</p>
      ) : null}
      {refusal && !onAmount ? <BidRefusal refusal={refusal} /> : null}
      <ConfirmBid
        open={confirming}
        onOpenChange={setConfirming}
        cents={asked}
        pending={pending}
        onConfirm={() => void confirm()}
      />
    </form>
  );
}
