"use client";
import { formatMoney } from "@loopbid/domain";
import type { LogRow, PublicLog } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { bidderNumbers } from "./bidder-names.ts";

export interface RowWords {
  nameOf: (tag: string | null) => string;
  /** What happened in a row, in one sentence. */
  eventOf: (row: LogRow) => string;
}

/** Names and sentences for a log: bidders by number, the reader as such. */
export function useRowWords({ rows }: PublicLog, viewerTag: string | null): RowWords {
  const t = useTranslations("log.row");
  const numbers = useMemo(() => bidderNumbers(rows), [rows]);
  const nameOf = (tag: string | null) => {
    if (tag === null) return t("nobody");
    const number = numbers.get(tag) ?? 0;
    return tag === viewerTag ? t("you", { number }) : t("bidder", { number });
  };
  const eventOf = (row: LogRow) => {
    const name = nameOf(row.bidderId);
    switch (row.kind) {
      case "BID": {
        const maximum = formatMoney(row.maxCents);
        return t(row.bidderId === row.leaderId ? "led" : "outbid", { name, maximum });
      }
      case "RETRACTION":
        return t(`retracted.${row.reason}`, { name, count: row.retracts.length });
      case "BUY_NOW":
        return t("bought", { name });
      case "CANCELLED":
        return t(`cancelled.${row.reason}`);
      case "CLOSED":
      case "ENDED_EARLY": {
        const early = row.kind === "ENDED_EARLY" ? "EARLY" : "ON_TIME";
        return row.leaderId !== null && row.reserveMet
          ? t(`sold.${early}`, {
              name: nameOf(row.leaderId),
              price: formatMoney(row.priceCents),
            })
          : t(`unsold.${early}`);
      }
    }
  };
  return { nameOf, eventOf };
}
