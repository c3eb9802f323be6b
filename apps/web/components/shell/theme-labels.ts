import { useTranslations } from "next-intl";

export function useThemeLabels() {
  const t = useTranslations("common.theme");
  return { legend: t("legend"), light: t("light"), system: t("system"), dark: t("dark") };
}
