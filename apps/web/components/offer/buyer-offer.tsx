"use client";
import { Alert, Button, useToast } from "@loopbid/ui";
import type { PriceOffer } from "@loopbid/validators";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { useResync, useUserEvent } from "../live/user-events.tsx";
import { amount } from "../listing/amount.ts";
import { OfferCard, type OfferListing } from "./offer-card.tsx";
import { OfferDialog } from "./offer-dialog.tsx";

export type BuyerOfferProps = {
  listing: OfferListing & { shippingCents: number | null };
  onBought: () => void;
};

const BUYER = "BUYER";

/** Below the price of a listing: the buyer's own standing there, and the way to an offer. */
export function BuyerOffer({ listing, onBought }: BuyerOfferProps) {
  const t = useTranslations("offer");
  const router = useRouter();
  const toast = useToast();
  const { id: listingId } = listing;
  const standing = api.offer.standing.useQuery({ listingId }, { staleTime: 0 });
  const again = () => void standing.refetch();
  useUserEvent("offer", ({ offer }) => (offer.listingId === listingId ? again() : undefined));
  useUserEvent("message", ({ message }) =>
    message.offer?.listingId === listingId ? again() : undefined,
  );
  useResync(again);
  const onDone = (offer: PriceOffer) => {
    again();
    if (offer.state === "ACCEPTED") {
      onBought();
      router.refresh();
    } else if (offer.by === "BUYER" && offer.state === "OPEN") {
      toast.show({ title: t("make.made", { price: amount(offer.cents) }), tone: "success" });
    }
  };
  if (!standing.data) return null;
  const { offer, offersLeft, takesOffers, threadId } = standing.data;
  const open = offer?.state === "OPEN" ? offer : null;
  return (
    <div className="flex flex-col gap-3">
      {open ? (
        <OfferCard
          offer={open}
          role={BUYER}
          listing={listing}
          onDone={onDone}
          className="max-w-none"
        />
      ) : offer?.state === "DECLINED" && offersLeft > 0 && takesOffers ? (
        <Alert>{t("standing.declined", { price: amount(offer.cents) })}</Alert>
      ) : null}
      {takesOffers && offersLeft > 0 && open?.by !== "SELLER" ? (
        <OfferDialog
          listing={listing}
          target={{ listingId }}
          by="BUYER"
          left={offersLeft}
          replaces={open}
          trigger={
            <Button variant="secondary" size="lg" block>
              {t(open ? "make.another" : "make.action")}
            </Button>
          }
          onMade={onDone}
        />
      ) : null}
      {takesOffers && offersLeft === 0 && !open ? (
        <p className="text-sm text-muted">{t("standing.noneLeft")}</p>
      ) : null}
      {threadId && offer ? (
        <Button
          size="sm"
          variant="ghost"
          render={<Link href={`/messages/${threadId}`}>{t("standing.toThread")}</Link>}
        />
      ) : null}
    </div>
  );
}
