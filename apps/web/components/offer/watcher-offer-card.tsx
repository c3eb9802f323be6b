"use client";
import { Alert, Button, Card, Countdown, Dialog, DialogClose } from "@loopbid/ui";
import { Sparkles } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { amount } from "../listing/amount.ts";
import { useCountdownLabels } from "../listing/use-countdown-labels.ts";
import type { OfferListing } from "./offer-card.tsx";
import { percentBelow } from "./offer-steps.ts";
import { SumLines } from "./sum-lines.tsx";
import { useRefusal } from "./use-refusal.ts";

export type WatcherOfferCardProps = {
  listing: OfferListing & { shippingCents: number | null };
  onBought: () => void;
};

/** The seller's offer to whoever watches; nothing for everyone else. */
export function WatcherOfferCard({ listing, onBought }: WatcherOfferCardProps) {
  const t = useTranslations("offer.watcher");
  const common = useTranslations("common");
  const countdown = useCountdownLabels();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const found = api.offer.forWatcher.useQuery({ listingId: listing.id }, { staleTime: 0 });
  const take = api.offer.takeWatcherOffer.useMutation({
    onSuccess: () => {
      setOpen(false);
      onBought();
      router.refresh();
    },
  });
  const refusal = useRefusal(take.error);
  const offer = found.data;
  if (!offer) return null;
  const price = amount(offer.cents);
  return (
    <Card tone="live" aria-label={t("label")} className="bg-raised">
      <p className="flex items-center gap-2 text-sm font-semibold">
        <Sparkles aria-hidden className="size-4" />
        {t("title")}
      </p>
      <p className="figures mt-2 flex flex-wrap items-baseline gap-x-3">
        <span className="font-display text-headline leading-none font-bold">{price}</span>
        <span className="text-sm text-muted">
          {t("below", {
            percent: percentBelow(listing.priceCents, offer.cents),
            price: amount(listing.priceCents),
          })}
        </span>
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-2 text-sm text-muted">
        {t("first")}
        <Countdown endsAt={Date.parse(offer.expiresAt)} labels={countdown} />
      </p>
      <div className="mt-4">
        <Dialog
          open={open}
          onOpenChange={(next) => {
            setOpen(next);
            if (!next) take.reset();
          }}
          size="sm"
          modalOnly
          title={t("ask", { price })}
          description={listing.title}
          closeLabel={common("close")}
          trigger={<Button block>{t("take", { price })}</Button>}
          footer={
            <>
              <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
              <Button loading={take.isPending} onClick={() => take.mutate({ offerId: offer.id })}>
                {t("confirm", { price })}
              </Button>
            </>
          }
        >
          <SumLines label={t("item")} cents={offer.cents} shippingCents={listing.shippingCents} />
          <p className="mt-4 text-sm text-muted">{t("binding")}</p>
          {refusal ? (
            <Alert tone="danger" announce="alert" className="mt-4">
              {refusal}
            </Alert>
          ) : null}
        </Dialog>
      </div>
    </Card>
  );
}
