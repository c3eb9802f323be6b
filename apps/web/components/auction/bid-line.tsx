"use client";
import { formatMoney } from "@loopbid/domain";
import { Avatar, Badge } from "@loopbid/ui";
import type { LedgerLine } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { BidderMenu } from "./bidder-menu.tsx";

export type BidLineProps = { line: LedgerLine; now: number; newest: boolean; own: boolean };

export function BidLine({ line, now, newest, own }: BidLineProps) {
  const t = useTranslations("listing.history");
  const format = useFormatter();
  const at = Date.parse(line.at);
  const kind = `kind.${line.kind}` as "kind.CLOSED";
  const bid = line.kind === "BID" || line.kind === "BUY_NOW";
  return (
    <li
      className="flex items-center gap-3 py-2.5 first:pt-0 last:pb-0 data-newest:animate-bump"
      data-newest={newest || undefined}
    >
      <Avatar name={line.bidder ?? "·"} seed={line.bidderTag ?? String(line.seq)} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 text-[0.9375rem] font-semibold">
          <span className="truncate">{line.bidder ?? t("auction")}</span>
          {line.isViewer ? <Badge tone="live">{t("you")}</Badge> : null}
        </p>
        <p className="text-sm text-muted">
          {bid ? null : `${t.has(kind) ? t(kind) : line.kind} · `}
          <time dateTime={line.at}>
            {at >= now - 5_000 ? t("now") : format.relativeTime(at, now)}
          </time>
        </p>
      </div>
      <data
        value={(line.priceCents / 100).toFixed(2)}
        className="figures font-display text-lg font-bold"
      >
        {formatMoney(line.priceCents)}
      </data>
      {own && bid && line.bidder ? (
        <BidderMenu seq={line.seq} bidder={line.bidder} now={now} />
      ) : null}
    </li>
  );
}
