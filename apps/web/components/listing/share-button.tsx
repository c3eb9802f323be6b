"use client";
import { Button, useToast } from "@loopbid/ui";
import { Share2 } from "lucide-react";
import { useTranslations } from "next-intl";

/** The device's own share sheet where there is one, else the address on the clipboard. */
export function ShareButton({ title }: { title: string }) {
  const t = useTranslations("listing.share");
  const toast = useToast();
  const share = async () => {
    const url = `${location.origin}${location.pathname}`;
    try {
      if ("share" in navigator) {
        await navigator.share({ title, url });
        return;
      }
      await (navigator as Navigator).clipboard.writeText(url);
      toast.show({ tone: "success", title: t("copied") });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) {
        toast.show({ title: t("address"), description: url });
      }
    }
  };
  return (
    <Button
      size="sm"
      variant="ghost"
      iconStart={<Share2 aria-hidden />}
      onClick={() => void share()}
    >
      {t("action")}
    </Button>
  );
}
