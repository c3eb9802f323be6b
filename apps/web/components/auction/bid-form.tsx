"use client";
import { formatMoney } from "@loopbid/domain";
import { Button } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { AmountField } from "./amount-field.tsx";
import { useAuction } from "./auction-room.tsx";
import { BidProgress } from "./bid-progress.tsx";
import { BidRefusal } from "./bid-refusal.tsx";
import { ConfirmBid } from "./confirm-bid.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import type { PlaceBid } from "./use-place-bid.ts";
import { BID_INPUT_ID } from "./use-outbid-notice.ts";

const STALE_ID = "bid-stale";

/** An amount, then a second look at what it means, then the bid. */
export function BidForm({ bid }: { bid: PlaceBid }) {
  const t = useTranslations("listing.bid");
  const { head, stale } = useAuction();
  const [cents, setCents] = useState<number | null>(null);
  const [tooLow, setTooLow] = useState(false);
  // Kept after the dialog closes, so that it does not change while it fades.
  const [asked, setAsked] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const { place, sending, refusal, refusedCents, forget } = bid;
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
    if (stale || sending) return;
    const enough = cents !== null && cents >= minimum;
    setTooLow(!enough);
    if (enough) {
      setAsked(cents);
      setConfirming(true);
    } else document.getElementById(BID_INPUT_ID)?.focus();
  };
  const send = async (maxCents: number) => {
    setConfirming(false);
    if (await place(maxCents)) setCents(null);
  };
  const error = tooLow
    ? t("atLeast", { minimum: formatMoney(minimum) })
    : onAmount
      ? refusal.message
      : null;
  return (
    <form onSubmit={review} aria-label={t("form")} className="flex flex-col gap-3.5" noValidate>
      <AmountField
        cents={cents}
        minimum={minimum}
        raising={raising}
        error={error}
        onChoose={choose}
      />
      <Button
        type="submit"
        size="lg"
        variant="live"
        block
        loading={sending !== null}
        disabled={stale && sending === null}
        aria-describedby={stale ? STALE_ID : undefined}
      >
        {raising ? t("raiseAction") : t("place")}
      </Button>
      {stale ? (
        <p id={STALE_ID} className="text-sm text-ember-ink">
          {t("stale")}
        </p>
      ) : null}
      {sending ? <BidProgress sending={sending} /> : null}
      {refusal && !onAmount ? (
        <BidRefusal
          refusal={refusal}
          cents={refusedCents}
          onAgain={() => void send(refusedCents ?? asked)}
        />
      ) : null}
      <ShortcutHelp />
      <ConfirmBid
        open={confirming}
        onOpenChange={setConfirming}
        cents={asked}
        onConfirm={() => void send(asked)}
      />
    </form>
  );
}
