"use client";
import { formatMoney } from "@loopbid/domain";
import { Alert, Button } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { Refusal } from "./send-bid.ts";

export type BidRefusalProps = { refusal: Refusal; cents: number | null; onAgain: () => void };

/** Why the bid that was just sent does not count, or that nobody knows yet. */
export function BidRefusal({ refusal, cents, onAgain }: BidRefusalProps) {
  const t = useTranslations("listing.outcome");
  if (!refusal.lost) {
    return (
      <Alert tone="danger" announce="alert" title={t("refused")}>
        {refusal.message}
      </Alert>
    );
  }
  return (
    <Alert
      tone="ember"
      announce="alert"
      title={t("lost")}
      action={
        cents === null ? null : (
          <Button size="sm" variant="secondary" onClick={onAgain}>
            {t("again", { maximum: formatMoney(cents) })}
          </Button>
        )
      }
    >
      {t("lostBody")}
    </Alert>
  );
}
