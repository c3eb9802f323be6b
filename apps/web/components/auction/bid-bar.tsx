"use client";
import { Button, Countdown, cn } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { amount } from "../listing/amount.ts";
import { useCountdownLabels } from "../listing/use-countdown-labels.ts";
import { useAuction } from "./auction-room.tsx";
import { PANEL_ID } from "./auction-panel.tsx";
import { isOpen } from "./is-open.ts";
import { BID_INPUT_ID } from "./use-outbid-notice.ts";

/** Price, time and a way to the bid form while that is out of sight. */
export function BidBar({ canBid }: { canBid: boolean }) {
  const t = useTranslations("listing");
  const { head, offsetMs } = useAuction();
  const labels = useCountdownLabels();
  const away = usePanelAway();
  if (!isOpen(head) || !away) return null;
  const toPanel = () => {
    document.getElementById(PANEL_ID)?.scrollIntoView({ behavior: "smooth", block: "start" });
    document.getElementById(BID_INPUT_ID)?.focus({ preventScroll: true });
  };
  return (
    <div
      className={cn(
        "fixed inset-x-0 bottom-0 z-30 border-t border-line bg-raised/95 backdrop-blur-md",
        "pb-[max(0.625rem,env(safe-area-inset-bottom))]",
      )}
    >
      <div className="page flex items-center gap-4 pt-2.5">
        <div className="min-w-0 flex-1 leading-tight">
          <p className="figures font-display text-xl font-bold">{amount(head.priceCents)}</p>
          <Countdown
            endsAt={Date.parse(head.effectiveEndsAt)}
            serverOffsetMs={offsetMs}
            labels={labels}
            className="text-sm"
          />
        </div>
        <Button variant="live" onClick={toPanel}>
          {canBid ? t("bid.place") : t("bar.see")}
        </Button>
      </div>
    </div>
  );
}

function usePanelAway(): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const panel = document.getElementById(PANEL_ID);
    if (!panel) return;
    const observer = new IntersectionObserver(([entry]) => setAway(!entry?.isIntersecting));
    observer.observe(panel);
    return () => observer.disconnect();
  }, []);
  return away;
}
