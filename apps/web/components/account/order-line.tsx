"use client";
import { cn } from "@loopbid/ui";
import type { OrderSummary } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { amount } from "../listing/amount.ts";
import { momentFormat } from "./moment-format.ts";

/** Where a sale stands, and until when it waits for the buyer. */
export function OrderLine({ order }: { order: OrderSummary }) {
  const t = useTranslations("account.order");
  const format = useFormatter();
  const waits = order.state === "AWAITING_PAYMENT";
  const until = format.dateTime(new Date(order.payBy), momentFormat);
  return (
    <div
      className={cn(
        "figures mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-control p-3.5 text-sm sm:ms-34",
        waits && "bg-review-soft text-review-ink",
        order.unpaid && "bg-danger-soft text-danger-ink",
        !waits && !order.unpaid && "bg-sunken text-muted",
      )}
    >
      <span className="font-semibold">{t(order.unpaid ? "unpaid" : order.state)}</span>
      <span>
        {waits ? t("payBy", { amount: amount(order.cents), until }) : amount(order.cents)}
      </span>
      {waits && order.remindersSent > 0 ? (
        <span className="basis-full">{t("reminded", { count: order.remindersSent })}</span>
      ) : null}
      {order.unpaid ? <span className="basis-full">{t("unpaidBody")}</span> : null}
    </div>
  );
}
