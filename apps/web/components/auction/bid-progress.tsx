"use client";
import { formatMoney } from "@loopbid/domain";
import { Alert, Spinner } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import type { Sending } from "./use-place-bid.ts";

/** A bid that was sent and not answered yet, told as just that. */
export function BidProgress({ sending }: { sending: Sending }) {
  const t = useTranslations("listing.outcome");
  const maximum = formatMoney(sending.maxCents);
  return (
    <div data-testid="bid-progress" data-state={sending.unknown ? "unknown" : "pending"}>
      <Alert
        tone={sending.unknown ? "ember" : "neutral"}
        announce="status"
        icon={<Spinner />}
        title={sending.unknown ? t("unknown") : t("sending", { maximum })}
      >
        {sending.unknown ? t("unknownBody", { maximum }) : t("sendingBody")}
      </Alert>
    </div>
  );
}
