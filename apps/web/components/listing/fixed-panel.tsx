"use client";
import { formatMoney } from "@loopbid/domain";
import { Alert, Badge, Card, Price } from "@loopbid/ui";
import type { ListingPage } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BidGate, type GateReason } from "../auction/bid-gate.tsx";
import { BuyerOffer } from "../offer/buyer-offer.tsx";
import { WatcherOfferCard } from "../offer/watcher-offer-card.tsx";
import { WatchersButton } from "../offer/watchers-button.tsx";
import { plainAmount } from "./amount.ts";
import { BuyNow } from "./buy-now.tsx";
import { PanelActions } from "./panel-actions.tsx";

export type FixedPanelProps = {
  listing: Pick<
    ListingPage,
    "id" | "slug" | "title" | "state" | "priceCents" | "shippingCents" | "watcherCount"
  >;
  delivery: string;
  watching: boolean;
  gate: GateReason | null;
};

export function FixedPanel({ listing, delivery, watching, gate }: FixedPanelProps) {
  const t = useTranslations("listing");
  const open = listing.state === "LIVE";
  const sold = listing.state === "SOLD";
  const [watchers, setWatchers] = useState(listing.watcherCount);
  const [bought, setBought] = useState(false);
  const onBought = () => setBought(true);
  return (
    <Card aria-label={t("panel.fixedLabel")} padding="none">
      <div className="flex flex-col gap-5 p-4 sm:p-5">
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-lg">{t("panel.fixed")}</h2>
          <Badge size="md" tone="outline">
            {delivery}
          </Badge>
        </div>
        <Price
          size="xl"
          label={sold ? t("price.asked") : t("price.price")}
          text={formatMoney(listing.priceCents)}
          value={plainAmount(listing.priceCents)}
        />
        {bought ? (
          <Alert tone="success" announce="status" title={t("buyNow.bought")}>
            {t("buyNow.boughtBody")}
          </Alert>
        ) : sold || listing.state === "ENDED" ? (
          <Alert>{t(sold ? "fixed.soldBody" : "fixed.endedBody")}</Alert>
        ) : null}
        {open && gate === null && !bought ? (
          <div className="flex flex-col gap-3">
            <WatcherOfferCard listing={listing} onBought={onBought} />
            <BuyNow
              listing={listing}
              cents={listing.priceCents}
              shippingCents={listing.shippingCents}
              onBought={onBought}
            />
            <BuyerOffer listing={listing} onBought={onBought} />
          </div>
        ) : null}
        {gate ? <BidGate reason={gate} slug={listing.slug} open={open} fixedPrice /> : null}
        {open && gate === "OWN" && watchers > 0 ? (
          <WatchersButton listing={{ ...listing, watcherCount: watchers }} />
        ) : null}
      </div>
      <PanelActions
        listing={listing}
        watching={watching}
        watcherCount={watchers}
        onCount={setWatchers}
        signedIn={gate !== "SIGNED_OUT"}
        own={gate === "OWN"}
      />
    </Card>
  );
}
