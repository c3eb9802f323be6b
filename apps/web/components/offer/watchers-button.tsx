"use client";
import { Button } from "@loopbid/ui";
import { BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShop } from "../shell/shop-context.tsx";
import { OfferToWatchers, type OfferToWatchersProps } from "./offer-to-watchers.tsx";

/** On the seller's own listing. */
export function WatchersButton({ listing }: Pick<OfferToWatchersProps, "listing">) {
  const t = useTranslations("offer.toWatchers");
  const { features } = useShop();
  const [open, setOpen] = useState(false);
  if (!features["watcher-offers"]) return null;
  return (
    <>
      <Button
        variant="secondary"
        block
        iconStart={<BellRing aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t("action")}
      </Button>
      <OfferToWatchers listing={listing} open={open} onOpenChange={setOpen} />
    </>
  );
}
