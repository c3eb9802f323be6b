"use client";
import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

export type LocalTimeProps = { at: string; dateOnly?: boolean; className?: string };

/** A moment in the reader's own time zone, which only the browser knows: UTC until it has taken over. */
export function LocalTime({ at, dateOnly, className }: LocalTimeProps) {
  const locale = useLocale();
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    ...(dateOnly ? {} : { timeStyle: "short" }),
    ...(inBrowser ? {} : { timeZone: "UTC" }),
  });
  return (
    <time dateTime={at} className={className}>
      {format.format(Date.parse(at))}
    </time>
  );
}
