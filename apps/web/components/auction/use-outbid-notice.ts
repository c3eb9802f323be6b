"use client";
import { useToast } from "@loopbid/ui";
import type { AuctionHead } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { amount } from "../listing/amount.ts";

export const BID_INPUT_ID = "bid-amount";

/** Tells the reader in the moment that somebody takes the lead away, and when the auction is won. */
export function useOutbidNotice(head: AuctionHead): void {
  const t = useTranslations("listing.notice");
  const toast = useToast();
  const before = useRef(head.viewer.standing);
  const { standing } = head.viewer;
  useEffect(() => {
    const was = before.current;
    before.current = standing;
    if (was === "LEADING" && standing === "OUTBID") {
      toast.show({
        tone: "ember",
        title: t("outbid"),
        description: t("outbidBody", { price: amount(head.priceCents) }),
        action: {
          label: t("bidAgain"),
          onClick: () => document.getElementById(BID_INPUT_ID)?.focus(),
        },
      });
    }
    if (was === "LEADING" && standing === "WON") {
      toast.show({ tone: "success", title: t("won"), description: t("wonBody") });
    }
    // The toast and its words are made anew with each render; only the standing matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [standing]);
}
