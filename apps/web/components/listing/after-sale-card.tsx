"use client";
import { Alert, Button } from "@loopbid/ui";
import type { AfterSale } from "@loopbid/validators";
import { Sparkles, Trophy } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { OfferActions } from "../account/offer-actions.tsx";
import { useMoment } from "../account/use-moment.ts";
import { amount } from "./amount.ts";
import { BlockBuyer } from "./block-buyer.tsx";
import { ListAgain } from "./list-again.tsx";
import { SendOffer } from "./send-offer.tsx";

export type AfterSaleCardProps = {
  after: NonNullable<AfterSale>;
  listing: { id: string; title: string };
};

/** What came after the end, for the two whom it concerns. */
export function AfterSaleCard(props: AfterSaleCardProps) {
  return props.after.role === "SELLER" ? <ForSeller {...props} /> : <ForBuyer {...props} />;
}

function ForSeller({
  after: { order, feeCents, offer, next, automatic },
  listing,
}: AfterSaleCardProps) {
  const t = useTranslations("listing.after");
  const moment = useMoment();
  const block = order ? <BlockBuyer orderId={order.id} /> : null;
  if (order && order.state !== "CANCELLED") {
    const price = amount(order.cents);
    const waits = order.state === "AWAITING_PAYMENT";
    return (
      <Alert tone={waits ? "review" : "success"} title={t(`state.${order.state}`)} action={block}>
        {waits ? t("waits", { price, until: moment(order.payBy) }) : t("soldFor", { price })}{" "}
        {feeCents
          ? t("fee", { fee: amount(feeCents), rest: amount(order.cents - feeCents) })
          : null}
      </Alert>
    );
  }
  if (offer) {
    const values = { price: amount(offer.cents), until: moment(offer.expiresAt) };
    return (
      <Alert tone="live" icon={<Sparkles aria-hidden />} title={t("offered")} action={block}>
        {t(automatic ? "offeredAutomatically" : "offeredBody", values)}
      </Alert>
    );
  }
  return (
    <Alert
      tone="review"
      title={t(order?.unpaid ? "unpaid" : "unsold")}
      action={
        <div className="flex flex-wrap gap-2">
          {next ? <SendOffer listing={listing} cents={next.cents} /> : null}
          <ListAgain id={listing.id} variant={next ? "secondary" : "primary"} />
          {block}
        </div>
      }
    >
      {next ? t("canOffer", { price: amount(next.cents) }) : t("nobodyLeft")}
    </Alert>
  );
}

function ForBuyer({ after: { order, offer }, listing }: AfterSaleCardProps) {
  const t = useTranslations("listing.after");
  const offers = useTranslations("account.offer");
  const moment = useMoment();
  if (order?.unpaid) {
    return (
      <Alert tone="danger" title={t("unpaidBuyer")}>
        {t("unpaidBuyerBody")}
      </Alert>
    );
  }
  if (order?.state === "AWAITING_PAYMENT") {
    const values = { price: amount(order.cents), until: moment(order.payBy) };
    const won = order.source === "AUCTION";
    const action = (
      <Button size="sm" render={<Link href="/account/purchases">{t("toPurchase")}</Link>} />
    );
    return (
      <Alert
        tone={won ? "success" : "review"}
        icon={won ? <Trophy aria-hidden /> : null}
        title={t(won ? "won" : "pay", values)}
        action={action}
      >
        {t("payBody", values)}
      </Alert>
    );
  }
  if (!offer || offer.state === "ACCEPTED") return null;
  if (offer.state !== "OPEN") return <Alert>{offers(offer.state)}</Alert>;
  const values = { price: amount(offer.cents), until: moment(offer.expiresAt) };
  return (
    <Alert
      tone="live"
      icon={<Sparkles aria-hidden />}
      title={offers("title")}
      action={<OfferActions offer={offer} title={listing.title} />}
    >
      {offers("body", values)}
    </Alert>
  );
}
