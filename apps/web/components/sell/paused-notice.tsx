"use client";
import { Alert } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useShop } from "../shell/shop-context.tsx";

/** Says that nothing new can be published while admins have paused it; drafts can be written. */
export function PausedNotice({ className }: { className?: string }) {
  const t = useTranslations("sell.paused");
  const { features } = useShop();
  if (features["new-listings"]) return null;
  return (
    <Alert tone="review" title={t("title")} className={className}>
      {t("body")}
    </Alert>
  );
}
