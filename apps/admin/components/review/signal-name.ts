"use client";
import { useTranslations } from "next-intl";
import { labelOf } from "./read-signals.ts";

/** What a signal is called; a label of the text model by its own name, and one that this page does not know as it is. */
export function useSignalName(): (key: string) => string {
  const t = useTranslations();
  return (key) => {
    const label = labelOf(key);
    if (label !== null) {
      const name = `labels.${label}.name` as "labels.spam.name";
      return t.has(name) ? t(name) : label;
    }
    const name = `queue.signal.${key}` as "queue.signal.imei";
    return t.has(name) ? t(name) : key;
  };
}
