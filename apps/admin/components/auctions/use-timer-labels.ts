"use client";
import type { CountdownLabels } from "@loopbid/ui";
import { useTranslations } from "next-intl";

export function useTimerLabels(): CountdownLabels {
  const t = useTranslations("auctions.timer");
  return { timer: t("left"), ended: t("ended"), d: t("d"), h: t("h"), m: t("m"), s: t("s") };
}
