"use client";
import type { Notification } from "@loopbid/validators";
import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

/** An ISO 8601 moment among a notification's values. */
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const BLANK = {
  title: "",
  amount: "",
  before: "",
  name: "",
  until: "",
  text: "",
  search: "",
  count: "",
  notice: "",
};

const never = () => () => undefined;

export interface NoticeWords {
  title: string;
  body: string;
}

/** Says what a notification tells, with moments on the reader's own clock: UTC until the browser has taken over. */
export function useNoticeWords(): (notification: Notification) => NoticeWords {
  const t = useTranslations("notification");
  const locale = useLocale();
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const moment = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    ...(inBrowser ? {} : { timeZone: "UTC" }),
  });
  return ({ type, values }) => {
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      MOMENT.test(value) ? moment.format(Date.parse(value)) : value,
    ]);
    const places = { ...BLANK, ...(Object.fromEntries(shown) as Record<string, string>) };
    const variant = `variant.${type}.${values["as"] ?? values["state"]}`;
    const where = t.has(`${variant}.title` as never) ? variant : `type.${type}`;
    return {
      title: t(`${where}.title` as never, places as never),
      body: t(`${where}.body` as never, places as never),
    };
  };
}
