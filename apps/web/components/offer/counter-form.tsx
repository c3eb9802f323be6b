"use client";
import { leastOffer } from "@loopbid/domain";
import { Alert, Button } from "@loopbid/ui";
import type { PriceOffer, ThreadSide } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { amount } from "../listing/amount.ts";
import { AmountPicker } from "./amount-picker.tsx";
import type { OfferListing } from "./offer-card.tsx";
import { amountProblem } from "./offer-steps.ts";
import { useOfferKey } from "./use-offer-key.ts";
import { useRefusal } from "./use-refusal.ts";

export type CounterFormProps = {
  offer: PriceOffer;
  role: ThreadSide;
  listing: OfferListing;
  onDone: (made: PriceOffer) => void;
};

/** A buyer counters below what is asked, a seller above what is given. */
function rangeOf(role: ThreadSide, theirs: number, priceCents: number) {
  return role === "BUYER"
    ? { least: leastOffer(priceCents), most: theirs - 1 }
    : { least: theirs + 1, most: priceCents - 1 };
}

export function CounterForm({ offer, role, listing, onDone }: CounterFormProps) {
  const t = useTranslations("offer");
  const [cents, setCents] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { keyFor, answered } = useOfferKey();
  const counter = api.offer.counter.useMutation({
    onSuccess: (made) => {
      answered();
      onDone(made);
    },
  });
  const refusal = useRefusal(counter.error);
  useEffect(() => input.current?.focus(), []);
  const range = rangeOf(role, offer.cents, listing.priceCents);
  const values = { least: amount(range.least), most: amount(range.most) };
  const problem = amountProblem(cents, range);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null || cents === null) return input.current?.focus();
    counter.mutate({ offerId: offer.id, cents, idempotencyKey: keyFor(cents) });
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      aria-label={t("answer.counter")}
      className="flex flex-col gap-3 border-t border-line pt-3"
    >
      <AmountPicker
        label={t("counter.label")}
        hint={t("counter.hint", values)}
        error={tried && problem ? t(`amount.${problem}`, values) : null}
        cents={cents}
        onCents={setCents}
        quick={[]}
        inputRef={input}
      />
      <Button type="submit" size="sm" loading={counter.isPending}>
        {t("counter.send")}
      </Button>
      {refusal ? (
        <Alert tone="danger" announce="alert">
          {refusal}
        </Alert>
      ) : null}
    </form>
  );
}
