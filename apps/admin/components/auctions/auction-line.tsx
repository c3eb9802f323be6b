"use client";
import { formatMoney } from "@loopbid/domain";
import { Countdown, cn } from "@loopbid/ui";
import type { DeskAuctionLine } from "@loopbid/validators";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { PersonLink } from "../listings/person-link.tsx";
import { Thumb } from "../listings/thumb.tsx";
import { AuctionStatus } from "./auction-status.tsx";
import { useTimerLabels } from "./use-timer-labels.ts";

export interface AuctionLineProps {
  line: DeskAuctionLine;
  /** Server clock minus this device's, ms. */
  offsetMs: number;
}

/** One auction of the list: all of it leads to its listing's file, people to theirs. */
export function AuctionLine({ line, offsetMs }: AuctionLineProps) {
  const t = useTranslations("auctions");
  const listings = useTranslations("listings");
  const { listingId, title, imageKey, sellerHandle, priceCents, bidCount, bidderCount } = line;
  const gone = listings("row.gone");
  return (
    <div className="relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3.5 gap-y-1 px-4 py-3 transition-colors hover:bg-sunken sm:px-5 lg:grid-cols-[auto_minmax(0,1fr)_9.5rem_11.5rem_7.5rem] lg:gap-x-5">
      <Thumb imageKey={imageKey} className="max-lg:row-span-3 max-lg:self-start" />
      <div className="min-w-0 max-lg:col-span-2">
        <Link
          href={`/listings/${listingId}`}
          className="font-semibold break-words after:absolute after:inset-0 max-lg:line-clamp-2 lg:block lg:truncate"
        >
          {title}
        </Link>
        <p className="truncate text-sm text-muted">
          <PersonLink handle={sellerHandle} gone={gone} className="relative z-10" />
        </p>
      </div>
      <div className="min-w-0 text-sm text-muted max-lg:col-span-2 max-lg:col-start-2 max-lg:row-start-3 lg:order-1">
        <p className="truncate">
          {line.leader === null ? (
            t(line.status === "LIVE" ? "nobodyYet" : "nobody")
          ) : (
            <>
              {t(leadOf(line))}{" "}
              <PersonLink
                handle={line.leader}
                gone={gone}
                className="relative z-10 font-semibold text-ink"
              />
            </>
          )}
        </p>
        <Reserve line={line} />
      </div>
      <div className="min-w-0 max-lg:col-start-2">
        <p className="figures font-semibold lg:text-end">{formatMoney(priceCents)}</p>
        <p className="figures text-sm text-muted lg:text-end">
          {t("bids", { count: bidCount })}
          {bidCount > 0 ? ` · ${t("bidders", { count: bidderCount })}` : null}
        </p>
      </div>
      <div className="flex flex-col items-end gap-1 lg:order-2">
        <End line={line} offsetMs={offsetMs} />
      </div>
    </div>
  );
}

function leadOf({ status }: DeskAuctionLine) {
  if (status === "ENDED_SOLD") return "won";
  return status === "LIVE" ? "leads" : "led";
}

function Reserve({ line: { reserveCents, reserveMet } }: { line: DeskAuctionLine }) {
  const t = useTranslations("auctions");
  if (reserveCents === null) return <p className="figures truncate">{t("noReserve")}</p>;
  return (
    <p className={cn("figures truncate", reserveMet ? "text-success-ink" : "text-review-ink")}>
      {t(reserveMet ? "reserveMet" : "reserveOpen", { amount: formatMoney(reserveCents) })}
    </p>
  );
}

function End({ line: { status, endsAt, closedAt }, offsetMs }: AuctionLineProps) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const labels = useTimerLabels();
  if (status === "LIVE")
    return <Countdown endsAt={Date.parse(endsAt)} serverOffsetMs={offsetMs} labels={labels} />;
  const at = Date.parse(closedAt ?? endsAt);
  return (
    <>
      <AuctionStatus status={status} />
      <time
        dateTime={new Date(at).toISOString()}
        title={format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })}
        className="figures text-sm text-muted"
      >
        {format.relativeTime(Math.min(at, now.getTime()), now)}
      </time>
    </>
  );
}
