"use client";
import { useTranslations } from "next-intl";

/** What a signal is called; labels of a text model name themselves. */
export function useSignalName(): (key: string) => string {
  const t = useTranslations("queue.signal");
  return (key) => {
    if (t.has(key as "imei")) return t(key as "imei");
    return key.startsWith("text.") ? t("text", { label: key.slice("text.".length) }) : key;
  };
}
