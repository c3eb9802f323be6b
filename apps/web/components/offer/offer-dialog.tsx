"use client";
import { leastOffer } from "@loopbid/domain";
import { Alert, Button, Dialog, DialogClose } from "@loopbid/ui";
import type { MakePriceOfferInput, PriceOffer } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { type ReactElement, useId, useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { amount } from "../listing/amount.ts";
import { AmountPicker } from "./amount-picker.tsx";
import type { OfferListing } from "./offer-card.tsx";
import { amountProblem, quickOffers } from "./offer-steps.ts";
import { SumLines } from "./sum-lines.tsx";
import { useOfferKey } from "./use-offer-key.ts";
import { useRefusal } from "./use-refusal.ts";

export type OfferDialogProps = {
  listing: OfferListing & { shippingCents?: number | null };
  /** A listing for a buyer's first offer, or the thread of either side. */
  target: MakePriceOfferInput["target"];
  by: "BUYER" | "SELLER";
  /** The reader's own open offer, which a new one replaces. */
  replaces?: PriceOffer | null;
  /** How many more the reader may make; said when they run out. */
  left?: number;
  /** What opens it. */
  trigger: ReactElement;
  onMade?: (offer: PriceOffer) => void;
};

const FEW = 2;

/** Making an offer: an amount, what it comes to, and that it binds. */
export function OfferDialog(props: OfferDialogProps) {
  const { listing, target, by, replaces, left, trigger, onMade } = props;
  const t = useTranslations("offer");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const [cents, setCents] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const formId = useId();
  const { keyFor, answered } = useOfferKey();
  const make = api.offer.make.useMutation({
    onSuccess: (made) => {
      answered();
      onMade?.(made);
      if (made.state !== "DECLINED") setOpen(false);
    },
  });
  const refusal = useRefusal(make.error);
  const range = { least: leastOffer(listing.priceCents), most: listing.priceCents - 1 };
  const values = { least: amount(range.least), most: amount(range.most) };
  const problem = amountProblem(cents, range);
  const change = (next: number | null) => {
    setCents(next);
    if (make.data || make.error) make.reset();
  };
  const send = () => {
    setTried(true);
    if (problem !== null || cents === null) return input.current?.focus();
    make.mutate({ target, cents, idempotencyKey: keyFor(cents) });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) return;
        make.reset();
        setTried(false);
      }}
      size="sm"
      title={t(`make.title.${by}`)}
      description={t("make.price", { title: listing.title, price: amount(listing.priceCents) })}
      closeLabel={common("close")}
      trigger={trigger}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
          <Button type="submit" form={formId} loading={make.isPending}>
            {cents === null || problem
              ? t("make.send")
              : t("make.sendAmount", { price: amount(cents) })}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        className="flex flex-col gap-4"
      >
        <AmountPicker
          label={t("make.label")}
          hint={t("make.hint", values)}
          error={tried && problem ? t(`amount.${problem}`, values) : null}
          cents={cents}
          onCents={change}
          quick={quickOffers(listing.priceCents)}
          inputRef={input}
        />
        {by === "BUYER" && cents !== null && !problem ? (
          <SumLines label={t("make.offer")} cents={cents} shippingCents={listing.shippingCents} />
        ) : null}
        {make.data?.state === "DECLINED" ? (
          <Alert tone="danger" announce="alert">
            {t("make.declinedAtOnce")}
          </Alert>
        ) : null}
        {refusal ? (
          <Alert tone="danger" announce="alert">
            {refusal}
          </Alert>
        ) : null}
        <p className="text-sm text-muted">
          {t(`make.binding.${by}`)}
          {replaces ? ` ${t("make.replaces", { price: amount(replaces.cents) })}` : null}
          {left !== undefined && left <= FEW ? ` ${t("make.left", { count: left })}` : null}
        </p>
      </form>
    </Dialog>
  );
}
