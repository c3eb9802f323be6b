"use client";
import type { RouterOutputs } from "@loopbid/api";
import { Alert } from "@loopbid/ui";
import { Sparkles } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { amount } from "../listing/amount.ts";
import { OfferActions } from "./offer-actions.tsx";
import { useMoment } from "./use-moment.ts";

type OpenOffer = RouterOutputs["order"]["offers"][number];

/** A second chance that waits for the reader's answer. */
export function OfferRow({ offer: { offer, listing } }: { offer: OpenOffer }) {
  const t = useTranslations("account.offer");
  const until = useMoment()(offer.expiresAt);
  return (
    <Alert
      tone="live"
      icon={<Sparkles aria-hidden />}
      title={t("title")}
      action={<OfferActions offer={offer} title={listing.title} />}
    >
      <Link
        href={`/listing/${listing.slug}`}
        className="font-semibold underline-offset-4 hover:underline"
      >
        {listing.title}
      </Link>
      <p className="figures mt-1">{t("body", { price: amount(offer.cents), until })}</p>
    </Alert>
  );
}
