"use client";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { useAgo } from "../shell/use-ago.ts";
import { useSlowNow } from "../shell/use-slow-now.ts";

const DAY_MS = 86_400_000;

export interface ChatTimes {
  /** Names the day of a moment; equal names are one day. */
  dayOf: (at: string) => string;
  /** For the heading of a day: "Today", "Yesterday", "Monday 3 March". */
  dayName: (at: string) => string;
  /** "14:02" or "2:02 PM". */
  time: (at: string | number) => string;
  isToday: (at: string) => boolean;
  /** Short, for lists: "5 min", "3 h", "Tue", "3 Mar". */
  ago: (at: string) => string;
  /** With date and time, for a tooltip. */
  full: (at: string) => string;
}

/** Times in the reader's own zone, which only the browser knows: UTC until it has taken over. */
export function useChatTimes(): ChatTimes {
  const locale = useLocale();
  const now = useSlowNow();
  const ago = useAgo();
  return useMemo(() => {
    const zone = now === null ? { timeZone: "UTC" } : {};
    const format = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat(locale, { ...options, ...zone });
      return (at: string | number) => formatter.format(new Date(at));
    };
    const dayOf = format({ year: "numeric", month: "2-digit", day: "2-digit" });
    const longDay = format({ weekday: "long", day: "numeric", month: "long" });
    const longYear = format({ day: "numeric", month: "long", year: "numeric" });
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    const isDay = (at: string, daysBack: number) =>
      now !== null && dayOf(at) === dayOf(now - daysBack * DAY_MS);
    const named = (days: number) => {
      const name = relative.format(-days, "day");
      return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
    };
    return {
      dayOf,
      dayName: (at) => {
        if (isDay(at, 0)) return named(0);
        if (isDay(at, 1)) return named(1);
        const old = now !== null && now - Date.parse(at) > 300 * DAY_MS;
        return old ? longYear(at) : longDay(at);
      },
      isToday: (at) => isDay(at, 0),
      time: format({ hour: "numeric", minute: "2-digit" }),
      ago,
      full: format({ dateStyle: "medium", timeStyle: "short" }),
    };
  }, [locale, now, ago]);
}
