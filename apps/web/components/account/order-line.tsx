"use client";
import { cn } from "@loopbid/ui";
import type { OrderSummary } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { amount } from "../listing/amount.ts";

/** Where a sale stands, and until when it waits for the buyer. */
export function OrderLine({ order }: { order: OrderSummary }) {
  const t = useTranslations("account.order");
  const format = useFormatter();
  const waits = order.state === "AWAITING_PAYMENT";
  const until = format.dateTime(new Date(order.payBy), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
  return (
    <div
      className={cn(
        "figures mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-control p-3.5 text-sm sm:ms-34",
        waits ? "bg-review-soft text-review-ink" : "bg-sunken text-muted",
      )}
    >
      <span className="font-semibold">{t(order.state)}</span>
      <span>
        {waits ? t("payBy", { amount: amount(order.cents), until }) : amount(order.cents)}
      </span>
    </div>
  );
}
