import type { NotificationRow } from "@loopbid/db";
import { fill } from "../mail/message.ts";
import catalogue from "./messages/en.json" with { type: "json" };

export interface NoticeTexts {
  subject: string;
  heading: string;
  body: string;
  /** One line, for push messages and lists. */
  short: string;
  action: string;
  note?: string;
}

export const noticeWords = catalogue;

/** An ISO 8601 moment in UTC, as recorded values hold it. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

export function isMoment(text: string): boolean {
  return MOMENT.test(text) && !Number.isNaN(Date.parse(text));
}

/** A moment on its reader's own clock, to the minute: "Mon, Jun 1, 5:30 PM CDT". */
export function momentText(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(Date.parse(iso));
}

type Noticed = Pick<NotificationRow, "type" | "values">;

/** What fills places: what was recorded, and nothing where a teller gave no value. */
function valuesOf({ values }: Noticed, timeZone: string): Record<string, string> {
  const recorded = Object.entries(values as Record<string, string>).map(([key, value]) => [
    key,
    isMoment(value) ? momentText(value, timeZone) : value,
  ]);
  return { ...BLANK, ...Object.fromEntries(recorded) };
}

const BLANK = {
  title: "",
  amount: "",
  before: "",
  name: "",
  until: "",
  text: "",
  search: "",
  notice: "",
  ground: "",
  by: "",
  appeal: "",
};

/**
 * The words for a notification on its reader's clock. `as`, or the `state` of an offer, among its values picks a variant of
 * its type's.
 */
export function noticeTexts(row: Noticed, timeZone: string): NoticeTexts {
  const texts: Readonly<Record<string, NoticeTexts>> = catalogue.type;
  const values = valuesOf(row, timeZone);
  const variant = values["as"] ?? values["state"];
  const found = texts[`${row.type}.${variant}`] ?? texts[row.type]!;
  return Object.fromEntries(
    Object.entries(found).map(([part, text]) => [part, fill(text, values)]),
  ) as unknown as NoticeTexts;
}
