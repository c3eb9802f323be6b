"use client";
import { formatMoney } from "@loopbid/domain";
import { Alert } from "@loopbid/ui";
import type { PlaceBidResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useAuction } from "./auction-room.tsx";
import type { Refusal } from "./use-place-bid.ts";

/** What became of the bid that was just sent. A later change of the lead replaces it. */
export function BidOutcome({
  result,
  refusal,
}: {
  result: PlaceBidResult | null;
  refusal: Refusal | null;
}) {
  const t = useTranslations("listing.outcome");
  const { head } = useAuction();
  if (refusal) {
    return (
      <Alert tone="danger" announce="alert" title={refusal.lost ? t("lost") : t("refused")}>
        {refusal.lost ? t("lostBody") : refusal.message}
      </Alert>
    );
  }
  if (!result) return null;
  if (result.outcome === "LEADING" && head.viewer.standing === "LEADING") {
    return (
      <Alert tone="success" announce="status" title={t("accepted")}>
        {t("acceptedBody", { maximum: formatMoney(result.maxCents) })}
      </Alert>
    );
  }
  if (result.outcome === "OUTBID" && head.viewer.standing === "OUTBID") {
    return (
      <Alert tone="ember" announce="alert" title={t("outbidAtOnce")}>
        {t("outbidAtOnceBody", { minimum: formatMoney(head.viewer.minimumNextCents) })}
      </Alert>
    );
  }
  return null;
}
