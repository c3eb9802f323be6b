"use client";
import { Alert, Button, Dialog, DialogClose } from "@loopbid/ui";
import type { PriceOffer, ThreadSide } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { amount } from "../listing/amount.ts";
import { CounterForm } from "./counter-form.tsx";
import type { OfferListing } from "./offer-card.tsx";
import { useRefusal } from "./use-refusal.ts";

export type AnswerActionsProps = {
  offer: PriceOffer;
  role: ThreadSide;
  listing: OfferListing;
  onDone?: ((offer: PriceOffer) => void) | undefined;
};

/** Accept, counter or decline what the other side offers. */
export function AnswerActions({ offer, role, listing, onDone }: AnswerActionsProps) {
  const t = useTranslations("offer.answer");
  const [countering, setCountering] = useState(false);
  const decline = api.offer.decline.useMutation({ onSuccess: (after) => onDone?.(after) });
  const refusal = useRefusal(decline.error);
  return (
    <div className="mt-4 flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <Accept offer={offer} role={role} listing={listing} onDone={onDone} />
        <Button
          size="sm"
          variant="secondary"
          aria-expanded={countering}
          onClick={() => setCountering(!countering)}
        >
          {t("counter")}
        </Button>
        <Button
          size="sm"
          variant="ghost"
          loading={decline.isPending}
          onClick={() => decline.mutate({ offerId: offer.id })}
        >
          {t("decline")}
        </Button>
      </div>
      {countering ? (
        <CounterForm
          offer={offer}
          role={role}
          listing={listing}
          onDone={(made) => {
            setCountering(false);
            onDone?.(made);
          }}
        />
      ) : null}
      {refusal ? (
        <Alert tone="danger" announce="alert">
          {refusal}
        </Alert>
      ) : null}
    </div>
  );
}

/** A sale is binding for both, so it asks once more. */
function Accept({ offer, role, listing, onDone }: AnswerActionsProps) {
  const t = useTranslations("offer.answer");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const accept = api.offer.accept.useMutation({
    onSuccess: (after) => {
      setOpen(false);
      onDone?.(after);
    },
  });
  const refusal = useRefusal(accept.error);
  const price = amount(offer.cents);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) accept.reset();
      }}
      size="sm"
      modalOnly
      title={t(`ask.${role}`, { price })}
      description={listing.title}
      closeLabel={common("close")}
      trigger={<Button size="sm">{t("accept", { price })}</Button>}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
          <Button loading={accept.isPending} onClick={() => accept.mutate({ offerId: offer.id })}>
            {t(`confirm.${role}`, { price })}
          </Button>
        </>
      }
    >
      <p className="text-sm text-muted">{t(`binding.${role}`)}</p>
      {refusal ? (
        <Alert tone="danger" announce="alert" className="mt-4">
          {refusal}
        </Alert>
      ) : null}
    </Dialog>
  );
}
