"use client";
import { formatMoney } from "@loopbid/domain";
import { Alert, Button } from "@loopbid/ui";
import type { PlaceBidResult } from "@loopbid/validators";
import { Trophy } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useAuction } from "./auction-room.tsx";

/** Where the reader stands in this auction, if at all; `placed` is what the bid that was just sent came to. */
export function StandingBanner({ placed }: { placed: PlaceBidResult | null }) {
  const t = useTranslations("listing.standing");
  const { head } = useAuction();
  const { standing, maxCents } = head.viewer;
  const maximum = maxCents === null ? null : formatMoney(maxCents);
  switch (standing) {
    case "LEADING":
      return (
        <Alert tone="live" title={t("leading")}>
          {maximum ? t("leadingBody", { maximum }) : null}
        </Alert>
      );
    case "OUTBID":
      if (placed?.outcome === "OUTBID") {
        const minimum = formatMoney(head.viewer.minimumNextCents);
        return (
          <Alert tone="ember" announce="alert" title={t("outbidAtOnce")}>
            {t("outbidAtOnceBody", { minimum })}
          </Alert>
        );
      }
      return (
        <Alert tone="ember" title={t("outbid")}>
          {maximum ? t("outbidBody", { maximum }) : null}
        </Alert>
      );
    case "WON":
      return (
        <Alert
          tone="success"
          icon={<Trophy aria-hidden />}
          title={t("won", { price: formatMoney(head.priceCents) })}
          action={
            <Button size="sm" render={<Link href="/account/purchases">{t("wonAction")}</Link>} />
          }
        >
          {t("wonBody")}
        </Alert>
      );
    case "LOST":
      return <Alert title={t("lost")}>{t("lostBody")}</Alert>;
    default:
      return null;
  }
}
