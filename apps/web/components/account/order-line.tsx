"use client";
import { cn } from "@loopbid/ui";
import type { OrderSummary } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useMoment } from "./use-moment.ts";

/** Where a sale stands, and until when it waits for the buyer. */
export function OrderLine({ order }: { order: OrderSummary }) {
  const t = useTranslations("account.order");
  const waits = order.state === "AWAITING_PAYMENT";
  const until = useMoment()(order.payBy);
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
      {waits ? <span>{t("payBy", { until })}</span> : null}
      {waits && order.remindersSent > 0 ? (
        <span className="basis-full">{t("reminded", { count: order.remindersSent })}</span>
      ) : null}
      {order.unpaid ? <span className="basis-full">{t("unpaidBody")}</span> : null}
    </div>
  );
}
