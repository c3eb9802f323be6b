"use client";
import { Button, Dialog, DialogClose, useToast } from "@loopbid/ui";
import type { SecondChanceOffer } from "@loopbid/validators";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { amount } from "../listing/amount.ts";

export type OfferActionsProps = { offer: SecondChanceOffer; title: string };

/** Taking an offer is binding, so it asks once more. */
export function OfferActions({ offer, title }: OfferActionsProps) {
  const t = useTranslations("account.offer");
  const common = useTranslations("common");
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const done = {
    onSuccess: () => {
      setOpen(false);
      router.refresh();
    },
    onError: ({ message }: { message: string }) => {
      setOpen(false);
      toast.show({ title: message, tone: "danger" });
      router.refresh();
    },
  };
  const accept = api.order.acceptOffer.useMutation(done);
  const decline = api.order.declineOffer.useMutation(done);
  const price = amount(offer.cents);
  return (
    <div className="flex flex-wrap gap-2">
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title={t("ask")}
        description={title}
        closeLabel={common("close")}
        trigger={<Button size="sm">{t("accept", { price })}</Button>}
        footer={
          <>
            <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
            <Button loading={accept.isPending} onClick={() => accept.mutate({ offerId: offer.id })}>
              {t("confirm", { price })}
            </Button>
          </>
        }
      >
        <p className="text-sm text-muted">{t("binding")}</p>
      </Dialog>
      <Button
        size="sm"
        variant="ghost"
        loading={decline.isPending}
        onClick={() => decline.mutate({ offerId: offer.id })}
      >
        {t("decline")}
      </Button>
    </div>
  );
}
