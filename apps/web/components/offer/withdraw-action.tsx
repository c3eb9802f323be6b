"use client";
import { Alert, Button } from "@loopbid/ui";
import type { PriceOffer } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { useRefusal } from "./use-refusal.ts";

export type WithdrawActionProps = {
  offer: PriceOffer;
  onDone?: ((offer: PriceOffer) => void) | undefined;
};

export function WithdrawAction({ offer, onDone }: WithdrawActionProps) {
  const t = useTranslations("offer.answer");
  const withdraw = api.offer.withdraw.useMutation({ onSuccess: (after) => onDone?.(after) });
  const refusal = useRefusal(withdraw.error);
  return (
    <div className="mt-3">
      <Button
        size="sm"
        variant="secondary"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ offerId: offer.id })}
      >
        {t("withdraw")}
      </Button>
      {refusal ? (
        <Alert tone="danger" announce="alert" className="mt-3">
          {refusal}
        </Alert>
      ) : null}
    </div>
  );
}
