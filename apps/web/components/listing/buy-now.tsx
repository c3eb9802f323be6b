"use client";
import { formatMoney } from "@loopbid/domain";
import { Alert, Button, Dialog, DialogClose } from "@loopbid/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { toRefusal } from "../auction/send-bid.ts";
import { useShop } from "../shell/shop-context.tsx";
import { SumLines } from "../offer/sum-lines.tsx";

export type BuyNowProps = {
  listing: { id: string; title: string };
  cents: number;
  shippingCents?: number | null;
  variant?: "primary" | "secondary";
  onBought?: () => void;
};

/** Buying is binding, so it asks once more with the whole amount in sight. */
export function BuyNow({
  listing,
  cents,
  shippingCents,
  variant = "primary",
  onBought,
}: BuyNowProps) {
  const t = useTranslations("listing.buyNow");
  const common = useTranslations("common");
  const { features } = useShop();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const buy = api.auction.buyNow.useMutation({
    onSuccess: () => {
      setOpen(false);
      onBought?.();
      router.refresh();
    },
  });
  const refusal = buy.error ? toRefusal(buy.error) : null;
  const price = formatMoney(cents);
  if (!features["buy-now"]) return <Alert>{t("paused")}</Alert>;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) buy.reset();
      }}
      size="sm"
      modalOnly
      title={t("title")}
      description={listing.title}
      closeLabel={common("close")}
      trigger={
        <Button size="lg" block variant={variant}>
          {t("action", { price })}
        </Button>
      }
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
          <Button
            loading={buy.isPending}
            onClick={() => buy.mutate({ listingId: listing.id, expectedCents: cents })}
          >
            {t("confirm", { price })}
          </Button>
        </>
      }
    >
      <SumLines label={t("item")} cents={cents} shippingCents={shippingCents} />
      <p className="mt-4 text-sm text-muted">{t("binding")}</p>
      {refusal ? (
        <Alert tone="danger" announce="alert" className="mt-4">
          {refusal.lost ? t("lost") : refusal.message}
        </Alert>
      ) : null}
    </Dialog>
  );
}
