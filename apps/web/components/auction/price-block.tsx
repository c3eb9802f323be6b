"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge, Countdown, Price } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { plainAmount } from "../listing/amount.ts";
import { useCountdownLabels } from "../listing/use-countdown-labels.ts";
import { LocalTime } from "../shell/local-time.tsx";
import { useAuction } from "./auction-room.tsx";
import { ExtensionNote } from "./extension-note.tsx";
import { isOpen, type OpenStatus } from "./is-open.ts";

/** `fellThrough`: the auction had a winner, but the listing has no buyer now. */
export function PriceBlock({ fellThrough }: { fellThrough: boolean }) {
  const t = useTranslations("listing.price");
  const { head, offsetMs, extension } = useAuction();
  const labels = useCountdownLabels();
  const open = isOpen(head);
  const closed = head.status as Exclude<typeof head.status, OpenStatus>;
  const label = open
    ? head.bidCount > 0
      ? t("current")
      : t("starting")
    : t(`closed.${fellThrough && closed === "ENDED_SOLD" ? "FELL_THROUGH" : closed}`);
  const late = head.effectiveEndsAt !== head.scheduledEndsAt;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <Price
          size="xl"
          live={open}
          label={label}
          text={formatMoney(head.priceCents)}
          value={plainAmount(head.priceCents)}
        />
        {open ? (
          <div className="flex flex-col items-start gap-1 sm:items-end">
            <span className="text-sm text-muted">{t("timeLeft")}</span>
            <Countdown
              variant="clock"
              endsAt={Date.parse(head.effectiveEndsAt)}
              serverOffsetMs={offsetMs}
              labels={labels}
            />
          </div>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Badge>{t("bids", { count: head.bidCount })}</Badge>
        {head.reserve === "NONE" ? null : (
          <Badge tone={head.reserve === "MET" ? "success" : "review"}>
            {t(`reserve.${head.reserve}`)}
          </Badge>
        )}
        <span>
          {open ? t("ends") : t("ended")} <LocalTime at={head.effectiveEndsAt} />
        </span>
        {open ? <ExtensionNote extension={extension} late={late} /> : null}
      </div>
    </div>
  );
}
