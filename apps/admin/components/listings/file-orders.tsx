"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge, type BadgeTone } from "@loopbid/ui";
import type { ListingFile } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";
import { PersonLink } from "./person-link.tsx";

type Order = ListingFile["orders"][number];

const TONES: Record<Order["state"], BadgeTone> = {
  AWAITING_PAYMENT: "review",
  PAID: "success",
  SHIPPED: "success",
  COMPLETED: "success",
  CANCELLED: "danger",
};

/** What came of it, the newest order first. */
export function FileOrders({ orders }: Pick<ListingFile, "orders">) {
  const t = useTranslations("listings.orders");
  return (
    <Section title={t("title")}>
      <ul className="-my-1 divide-y divide-line">
        {orders.map((order) => (
          <li key={order.id} className="py-3">
            <OrderLine order={order} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OrderLine({ order }: { order: Order }) {
  const t = useTranslations("listings");
  const format = useFormatter();
  const say = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  const { buyerHandle, cents, feeCents, source, state, unpaid, payBy, createdAt } = order;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="flex flex-wrap items-center gap-2">
          <PersonLink handle={buyerHandle} gone={t("row.gone")} className="font-semibold" />
          <Badge tone={TONES[state]}>
            {unpaid ? t("orders.unpaid") : t(`orders.states.${state}`)}
          </Badge>
        </p>
        <p className="figures font-semibold">{formatMoney(cents)}</p>
      </div>
      <p className="figures mt-1 flex flex-wrap gap-x-2 text-sm text-muted">
        <span>{t(`orders.source.${source}`)}</span>
        <span aria-hidden>·</span>
        <time dateTime={createdAt}>{say(createdAt)}</time>
        <span aria-hidden>·</span>
        <span>{t("orders.fee", { amount: formatMoney(feeCents) })}</span>
        {state === "AWAITING_PAYMENT" ? (
          <>
            <span aria-hidden>·</span>
            <span>{t("orders.payBy", { when: say(payBy) })}</span>
          </>
        ) : null}
      </p>
    </>
  );
}
