"use client";
import { ThemeToggle } from "@loopbid/ui";
import { useTranslations } from "next-intl";

export function HeaderTheme({ className }: { className?: string }) {
  const t = useTranslations("common.theme");
  const labels = {
    legend: t("legend"),
    light: t("light"),
    system: t("system"),
    dark: t("dark"),
  };
  return <ThemeToggle labels={labels} className={className ?? ""} />;
}
