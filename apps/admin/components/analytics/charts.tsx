"use client";
import { type MetricKey, type MetricValues, paidOrders, RATIOS } from "@loopbid/domain";
import type { Dashboard } from "@loopbid/validators";
import { type Messages, useTranslations } from "next-intl";
import { bucketsOf, type Shown } from "./series.ts";
import { SeriesCard } from "./series-card.tsx";

type Read = (values: MetricValues) => number | null;

type Names = Messages["analytics"]["charts"];

interface Chart {
  name: keyof Names;
  kind: "bars" | "lines";
  shown: Shown;
  /** Metrics by their own name, and what is worked out of several. */
  series: readonly (MetricKey | readonly [name: string, read: Read])[];
  wide?: boolean;
}

const TRADE: readonly Chart[] = [
  {
    name: "gmv",
    kind: "bars",
    shown: "money",
    series: ["gmvAuctionCents", "gmvBuyNowCents", "gmvSecondChanceCents", "gmvOfferCents"],
    wide: true,
  },
  {
    name: "orders",
    kind: "bars",
    shown: "count",
    series: [["paid", paidOrders], "ordersAwaiting", "ordersCancelled"],
  },
  { name: "listings", kind: "lines", shown: "count", series: ["published", "sold", "unsold"] },
  {
    name: "sellThrough",
    kind: "lines",
    shown: "share",
    series: [["sellThrough", RATIOS.sellThrough]],
  },
  { name: "live", kind: "lines", shown: "count", series: ["live"] },
  { name: "bids", kind: "bars", shown: "count", series: ["bids", "offers"] },
  { name: "bidders", kind: "lines", shown: "count", series: ["activeBidders"] },
];

const PEOPLE: readonly Chart[] = [
  { name: "signUps", kind: "lines", shown: "count", series: ["signUps", "verified"], wide: true },
];

const MODERATION: readonly Chart[] = [
  { name: "flags", kind: "bars", shown: "count", series: ["held", "blocked"] },
  { name: "decisions", kind: "bars", shown: "count", series: ["approvals", "removals"] },
  {
    name: "precision",
    kind: "lines",
    shown: "share",
    series: [["flagPrecision", RATIOS.flagPrecision]],
  },
  { name: "queue", kind: "lines", shown: "count", series: ["queueWaiting"] },
];

const SECTIONS = { trade: TRADE, people: PEOPLE, moderation: MODERATION } as const;

/** The charts of one part of the page. */
export function Charts({ board, of }: { board: Dashboard; of: keyof typeof SECTIONS }) {
  const t = useTranslations("analytics.charts");
  const buckets = bucketsOf(board);
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {SECTIONS[of].map(({ name, kind, shown, series, wide }) => (
        <SeriesCard
          key={name}
          title={t(`${name}.title`)}
          hint={t(`${name}.hint`)}
          board={board}
          kind={kind}
          shown={shown}
          className={wide ? "lg:col-span-2" : undefined}
          series={series.map((one) => {
            const key = typeof one === "string" ? one : one[0];
            const read: Read = typeof one === "string" ? (values) => values[one] : one[1];
            return { name: t(`${name}.${key}` as "gmv.title"), values: buckets.map(read) };
          })}
        />
      ))}
    </div>
  );
}
