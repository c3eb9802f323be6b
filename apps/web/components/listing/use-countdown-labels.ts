import type { CountdownLabels } from "@loopbid/ui";
import { useTranslations } from "next-intl";

export function useCountdownLabels(announce = false): CountdownLabels {
  const t = useTranslations("common.time");
  return {
    d: t("d"),
    h: t("h"),
    m: t("m"),
    s: t("s"),
    ended: t("ended"),
    timer: t("timer"),
    ...(announce
      ? { fiveMinutesLeft: t("fiveMinutesLeft"), oneMinuteLeft: t("oneMinuteLeft") }
      : {}),
  };
}
