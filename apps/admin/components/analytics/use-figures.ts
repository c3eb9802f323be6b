"use client";
import type { Granularity } from "@loopbid/domain";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Shown } from "./series.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const COMPACT = { notation: "compact", maximumFractionDigits: 1 } as const;
const PERCENT = { style: "percent", maximumFractionDigits: 1 } as const;

/** How figures and buckets are written on this page, in one place. */
export function useFigures() {
  const t = useTranslations("analytics");
  const format = useFormatter();
  return useMemo(() => {
    function duration(ms: number): string {
      if (ms < MINUTE_MS) return t("duration.seconds", { count: Math.round(ms / SECOND_MS) });
      if (ms < 2 * HOUR_MS) return t("duration.minutes", { count: Math.round(ms / MINUTE_MS) });
      if (ms < 3 * DAY_MS) return t("duration.hours", { count: Math.round(ms / HOUR_MS) });
      return t("duration.days", { count: Math.round(ms / DAY_MS) });
    }
    /** Short, for tiles and axes. */
    function short(value: number | null, shown: Shown): string {
      if (value === null) return "–";
      if (shown === "duration") return duration(value);
      if (shown === "share") return format.number(value, PERCENT);
      if (shown === "money")
        return format.number(value / 100, { style: "currency", currency: "USD", ...COMPACT });
      return format.number(value, COMPACT);
    }
    /** To the last digit, for tables and tooltips. */
    function exact(value: number | null, shown: Shown): string {
      if (value === null) return t("notMeasured");
      if (shown === "money")
        return format.number(value / 100, { style: "currency", currency: "USD" });
      if (shown === "count") return format.number(value, { maximumFractionDigits: 1 });
      return short(value, shown);
    }
    /** On an axis, where neighbours say the rest. */
    function tick(at: string, granularity: Granularity, spanMs: number): string {
      const date = new Date(at);
      if (granularity === "month")
        return format.dateTime(date, { month: "short", year: "numeric" });
      if (granularity === "hour" && spanMs <= 2 * DAY_MS)
        return format.dateTime(date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      return format.dateTime(date, { day: "numeric", month: "short" });
    }
    /** Alone, where nothing else says when. */
    function bucket(at: string, granularity: Granularity): string {
      const date = new Date(at);
      if (granularity === "month") return format.dateTime(date, { month: "long", year: "numeric" });
      const day = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
      if (granularity !== "hour") return format.dateTime(date, day);
      const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
      return format.dateTime(date, { day: "numeric", month: "short", ...time });
    }
    return { duration, short, exact, tick, bucket };
  }, [t, format]);
}
