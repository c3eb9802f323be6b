"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge, type BadgeTone, Card, cn, Countdown } from "@loopbid/ui";
import type { PriceOffer, ThreadSide } from "@loopbid/validators";
import { HandCoins } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { amount } from "../listing/amount.ts";
import { useCountdownLabels } from "../listing/use-countdown-labels.ts";
import { AnswerActions } from "./answer-actions.tsx";
import { percentBelow } from "./offer-steps.ts";
import { useShownState } from "./use-shown-state.ts";
import { WithdrawAction } from "./withdraw-action.tsx";

export type OfferListing = { id: string; title: string; priceCents: number };

export type OfferCardProps = {
  offer: PriceOffer;
  /** The reader's side of the thread. */
  role: ThreadSide;
  listing: OfferListing;
  /** With the offer as it is after the reader's answer; of a counter-offer, with the new one. */
  onDone?: (offer: PriceOffer) => void;
  className?: string;
};

const TONES: Record<PriceOffer["state"], BadgeTone> = {
  OPEN: "live",
  ACCEPTED: "success",
  DECLINED: "danger",
  COUNTERED: "neutral",
  WITHDRAWN: "neutral",
  EXPIRED: "neutral",
  VOIDED: "neutral",
  LAPSED: "danger",
};

/** An offer in the thread, in any state, with what the reader can answer to it. */
export function OfferCard({ offer, role, listing, onDone, className }: OfferCardProps) {
  const t = useTranslations("offer.card");
  const countdown = useCountdownLabels();
  const state = useShownState(offer);
  const own = offer.by === role;
  const open = state === "OPEN";
  const percent = percentBelow(listing.priceCents, offer.cents);
  const title = t(`title.${own ? "own" : offer.by}`, {
    counter: String(offer.counterToId !== null),
  });
  return (
    <Card
      aria-label={t("label", { title, amount: formatMoney(offer.cents) })}
      tone={open ? "live" : "plain"}
      data-testid="offer-card"
      data-state={state}
      className={cn("w-full max-w-sm text-start", className)}
    >
      <div className="flex items-center justify-between gap-3">
        <p className="flex items-center gap-2 text-sm font-semibold">
          <HandCoins aria-hidden className="size-4 shrink-0" />
          {title}
        </p>
        <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      </div>
      <p
        className={cn(
          "figures mt-2 font-display text-headline leading-none font-bold tracking-tight",
          !open && state !== "ACCEPTED" && "text-muted line-through decoration-2",
        )}
      >
        {amount(offer.cents)}
      </p>
      <p className="figures mt-1.5 text-sm text-muted">
        {percent > 0 ? t("below", { percent, price: amount(listing.priceCents) }) : null}
      </p>
      {open ? (
        <>
          <p className="mt-3 flex flex-wrap items-center gap-x-2 text-sm text-muted">
            {t(own ? "waiting" : "answerWithin")}
            <Countdown endsAt={Date.parse(offer.expiresAt)} labels={countdown} />
          </p>
          {own ? (
            <WithdrawAction offer={offer} onDone={onDone} />
          ) : (
            <AnswerActions offer={offer} role={role} listing={listing} onDone={onDone} />
          )}
        </>
      ) : (
        <Closed offer={offer} state={state} role={role} />
      )}
    </Card>
  );
}

function Closed({
  offer,
  state,
  role,
}: {
  offer: PriceOffer;
  state: PriceOffer["state"];
  role: ThreadSide;
}) {
  const t = useTranslations("offer.card");
  const text =
    state === "ACCEPTED"
      ? t(role === "BUYER" ? "bought" : "sold")
      : state === "DECLINED" && offer.automatic
        ? t(role === "BUYER" ? "declinedAtOnce" : "declinedForYou")
        : state === "VOIDED" || state === "LAPSED"
          ? t(`closed.${state}`)
          : null;
  if (text === null) return null;
  return (
    <p className="mt-3 text-sm text-muted">
      {text}
      {state === "ACCEPTED" && role === "BUYER" ? (
        <>
          {" "}
          <Link
            href="/account/purchases"
            className="font-semibold text-ink underline underline-offset-4"
          >
            {t("toPurchases")}
          </Link>
        </>
      ) : null}
    </p>
  );
}
