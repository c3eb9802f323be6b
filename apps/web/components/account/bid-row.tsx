"use client";
import type { RouterOutputs } from "@loopbid/api";
import { Badge, type BadgeTone, Button, cn } from "@loopbid/ui";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { amount } from "../listing/amount.ts";
import { CardCountdown } from "../listing/card-countdown.tsx";
import { OrderLine } from "./order-line.tsx";
import { Thumb } from "./thumb.tsx";

export type MyBid = RouterOutputs["auction"]["myBids"]["items"][number];

const tones: Record<MyBid["standing"], BadgeTone> = {
  LEADING: "live",
  OUTBID: "ember",
  WON: "success",
  LOST: "neutral",
};

export function BidRow({ bid }: { bid: MyBid }) {
  const t = useTranslations("account.bids");
  const common = useTranslations("common.card");
  const { listing, standing } = bid;
  const href = `/listing/${listing.slug}`;
  const active = standing === "LEADING" || standing === "OUTBID";
  return (
    <li className="py-5">
      <div className="relative flex gap-4 sm:gap-6">
        <Thumb imageKey={listing.image?.key ?? null} category={listing.categorySlug} />
        <div className="flex min-w-0 flex-1 flex-col gap-x-6 gap-y-3 sm:flex-row sm:items-center">
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={tones[standing]} dot={standing === "LEADING"}>
                {t(`standing.${standing}`)}
              </Badge>
              {active && listing.endsAt ? (
                <CardCountdown endsAt={listing.endsAt} className="text-sm" />
              ) : (
                <Ended at={listing.endsAt} />
              )}
            </div>
            <h2 className="mt-1.5 line-clamp-2 font-sans text-base leading-snug font-semibold tracking-normal">
              <Link
                href={href}
                className="underline-offset-4 after:absolute after:inset-y-0 after:start-0 after:w-22 hover:underline sm:after:w-28"
              >
                {listing.title}
              </Link>
            </h2>
            <p className="figures mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
              <span>{t("yourMaximum", { amount: amount(bid.maxCents) })}</span>
              <span>{common("bids", { count: listing.bidCount })}</span>
            </p>
          </div>
          <div className="flex shrink-0 items-center justify-between gap-4 sm:flex-col sm:items-end sm:gap-2">
            <p className="figures text-end max-sm:text-start">
              <span className="block text-xs text-muted">
                {active ? common("currentBid") : t("final")}
              </span>
              <span
                key={listing.priceCents}
                className={cn(
                  "font-display text-xl font-bold",
                  active && "volt-underline inline-block animate-bump",
                )}
              >
                {amount(listing.priceCents)}
              </span>
            </p>
            {standing === "OUTBID" ? (
              <Button
                size="sm"
                render={
                  <Link href={href}>{t("bidFrom", { amount: amount(bid.minimumNextCents) })}</Link>
                }
              />
            ) : null}
          </div>
        </div>
      </div>
      {bid.order ? <OrderLine order={bid.order} /> : null}
    </li>
  );
}

function Ended({ at }: { at: string | null }) {
  const t = useTranslations("account.bids");
  const format = useFormatter();
  if (!at) return null;
  const date = format.dateTime(new Date(at), { day: "numeric", month: "short" });
  return <span className="figures text-sm text-muted">{t("endedOn", { date })}</span>;
}
