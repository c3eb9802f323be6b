"use client";
import { Card } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { BuyNow } from "../listing/buy-now.tsx";
import { PanelActions } from "../listing/panel-actions.tsx";
import { useAuction } from "./auction-room.tsx";
import { BidForm } from "./bid-form.tsx";
import { BidGate, type GateReason } from "./bid-gate.tsx";
import { ConnectionBadge } from "./connection-badge.tsx";
import { LogLink } from "./log-link.tsx";
import { Narration } from "./narration.tsx";
import { PriceBlock } from "./price-block.tsx";
import { StandingBanner } from "./standing-banner.tsx";
import { isOpen } from "./is-open.ts";
import { usePlaceBid } from "./use-place-bid.ts";

export const PANEL_ID = "auction";

export type AuctionPanelProps = {
  listing: { id: string; slug: string; title: string };
  watching: boolean;
  fellThrough: boolean;
  /** The sale went on after the auction, so its own outcome would mislead this person. */
  outdated: boolean;
  /** Why this person cannot bid, or null. */
  gate: GateReason | null;
};

/** Price, time and the bid form; everything in it is live. */
export function AuctionPanel({
  listing,
  watching,
  fellThrough,
  outdated,
  gate,
}: AuctionPanelProps) {
  const t = useTranslations("listing.panel");
  const { head, refresh } = useAuction();
  const bid = usePlaceBid();
  const open = isOpen(head);
  return (
    <Card
      id={PANEL_ID}
      aria-label={t("label")}
      padding="none"
      tone={open ? "live" : "plain"}
      className="scroll-mt-24"
    >
      <div className="flex flex-col gap-5 p-4 sm:p-5">
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-lg">{open ? t("live") : t("over")}</h2>
          <ConnectionBadge />
        </div>
        <PriceBlock fellThrough={fellThrough} />
        {bid.sending || outdated ? null : <StandingBanner placed={bid.result} />}
        {open && gate === null ? <BidForm bid={bid} /> : null}
        {gate ? <BidGate reason={gate} slug={listing.slug} open={open} /> : null}
        {open && gate === null && head.buyNowCents !== null ? (
          <BuyNow
            listing={listing}
            cents={head.buyNowCents}
            variant="secondary"
            onBought={refresh}
          />
        ) : null}
        {open ? null : <LogLink slug={listing.slug} />}
        <Narration />
      </div>
      <PanelActions
        listing={listing}
        watching={watching}
        watcherCount={head.watcherCount}
        signedIn={gate !== "SIGNED_OUT"}
        own={gate === "OWN"}
      />
    </Card>
  );
}
