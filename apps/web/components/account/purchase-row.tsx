"use client";
import type { RouterOutputs } from "@loopbid/api";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { amount } from "../listing/amount.ts";
import { OrderLine } from "./order-line.tsx";
import { Thumb } from "./thumb.tsx";

type Purchase = RouterOutputs["order"]["purchases"]["items"][number];

const HOW = {
  AUCTION: "won",
  BUY_NOW: "bought",
  SECOND_CHANCE: "secondChance",
  OFFER: "offer",
} as const;

export function PurchaseRow({ purchase: { listing, order } }: { purchase: Purchase }) {
  const t = useTranslations("account.purchases");
  const format = useFormatter();
  const date = format.dateTime(new Date(order.createdAt), { day: "numeric", month: "short" });
  return (
    <li className="py-5">
      <div className="relative flex items-center gap-4 sm:gap-6">
        <Thumb imageKey={listing.image?.key ?? null} category={listing.categorySlug} />
        <div className="min-w-0 flex-1">
          <h2 className="line-clamp-2 font-sans text-base leading-snug font-semibold tracking-normal">
            <Link
              href={`/listing/${listing.slug}`}
              className="underline-offset-4 after:absolute after:inset-y-0 after:start-0 after:w-22 hover:underline sm:after:w-28"
            >
              {listing.title}
            </Link>
          </h2>
          <p className="figures mt-1 text-sm text-muted">{t(HOW[order.source], { date })}</p>
        </div>
        <p className="figures shrink-0 font-display text-xl font-bold">{amount(order.cents)}</p>
      </div>
      <OrderLine order={order} />
    </li>
  );
}
