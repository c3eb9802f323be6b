"use client";
import { highestWatcherOffer, leastOffer } from "@loopbid/domain";
import { Alert, Button, Dialog, DialogClose, useToast } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useMoment } from "../account/use-moment.ts";
import { amount } from "../listing/amount.ts";
import { AmountPicker } from "./amount-picker.tsx";
import type { OfferListing } from "./offer-card.tsx";
import { amountProblem, quickOffers } from "./offer-steps.ts";
import { useOfferKey } from "./use-offer-key.ts";
import { useRefusal } from "./use-refusal.ts";

export type OfferToWatchersProps = {
  listing: OfferListing & { watcherCount: number };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** The seller's offer to everyone who watches a listing, whoever they are. */
export function OfferToWatchers({ listing, open, onOpenChange }: OfferToWatchersProps) {
  const t = useTranslations("offer");
  const common = useTranslations("common");
  const toast = useToast();
  const moment = useMoment();
  const formId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [cents, setCents] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const { keyFor, answered } = useOfferKey();
  const { id: listingId, priceCents, watcherCount } = listing;
  const last = api.offer.forWatcher.useQuery({ listingId }, { enabled: open, staleTime: 0 });
  const send = api.offer.toWatchers.useMutation({
    onSuccess: ({ watchers }) => {
      answered();
      void last.refetch();
      onOpenChange(false);
      toast.show({ title: t("toWatchers.sent", { count: watchers ?? 0 }), tone: "success" });
    },
  });
  const refusal = useRefusal(send.error);
  const range = { least: leastOffer(priceCents), most: highestWatcherOffer(priceCents) };
  const values = { least: amount(range.least), most: amount(range.most) };
  const problem = amountProblem(cents, range);
  const standing = last.data?.state === "OPEN" ? last.data : null;
  const submit = () => {
    setTried(true);
    if (problem !== null || cents === null) return input.current?.focus();
    send.mutate({ listingId, cents, idempotencyKey: keyFor(cents) });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next);
        if (next) return;
        send.reset();
        setTried(false);
      }}
      size="sm"
      title={t("toWatchers.title")}
      description={t("toWatchers.body", { count: watcherCount })}
      closeLabel={common("close")}
      footer={
        standing ? (
          <DialogClose render={<Button>{common("close")}</Button>} />
        ) : (
          <>
            <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
            <Button type="submit" form={formId} loading={send.isPending}>
              {t("toWatchers.send")}
            </Button>
          </>
        )
      }
    >
      {standing ? (
        <Alert tone="live" title={t("toWatchers.open", { price: amount(standing.cents) })}>
          {t("toWatchers.openBody", {
            count: standing.watchers ?? 0,
            until: moment(standing.expiresAt),
          })}
        </Alert>
      ) : (
        <form
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          className="flex flex-col gap-4"
        >
          <AmountPicker
            label={t("make.label")}
            hint={t("toWatchers.hint", values)}
            error={tried && problem ? t(`amount.${problem}`, values) : null}
            cents={cents}
            onCents={setCents}
            quick={quickOffers(priceCents, range.most + 1)}
            inputRef={input}
          />
          {refusal ? (
            <Alert tone="danger" announce="alert">
              {refusal}
            </Alert>
          ) : null}
          <p className="text-sm text-muted">{t("toWatchers.binding")}</p>
        </form>
      )}
    </Dialog>
  );
}
