"use client";
import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Writes a deadline in the reader's own time zone, which only the browser knows: UTC until it has taken over. */
export function useMoment(): (at: string) => string {
  const locale = useLocale();
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    ...(inBrowser ? {} : { timeZone: "UTC" }),
  });
  return (at) => format.format(Date.parse(at));
}
