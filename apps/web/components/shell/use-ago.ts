"use client";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useSlowNow } from "./use-slow-now.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago a moment was, short: "5 min", "3 h", "Tue", "3 Mar". A date until the browser has taken over. */
export function useAgo(): (at: string) => string {
  const t = useTranslations("common.ago");
  const locale = useLocale();
  const now = useSlowNow();
  return useMemo(() => {
    const zone = now === null ? { timeZone: "UTC" } : {};
    const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", ...zone });
    const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", ...zone });
    return (at) => {
      const ms = Date.parse(at);
      const age = now === null ? Infinity : Math.max(0, now - ms);
      if (age < MINUTE_MS) return t("now");
      if (age < HOUR_MS) return t("minutes", { count: Math.floor(age / MINUTE_MS) });
      if (age < DAY_MS) return t("hours", { count: Math.floor(age / HOUR_MS) });
      return (age < 6 * DAY_MS ? weekday : day).format(ms);
    };
  }, [t, locale, now]);
}
