"use client";
import { Alert } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { Refusal } from "./use-place-bid.ts";

/** Why the bid that was just sent does not count, or that nobody knows yet. */
export function BidRefusal({ refusal }: { refusal: Refusal }) {
  const t = useTranslations("listing.outcome");
  return (
    <Alert tone="danger" announce="alert" title={refusal.lost ? t("lost") : t("refused")}>
      {refusal.lost ? t("lostBody") : refusal.message}
    </Alert>
  );
}
