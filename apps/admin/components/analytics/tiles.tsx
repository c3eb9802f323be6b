"use client";
import { type MetricValues, RATIOS } from "@loopbid/domain";
import type { Dashboard } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { MetricTile } from "./metric-tile.tsx";
import { bucketsOf, type Shown } from "./series.ts";

interface Tile {
  name: "gmv" | "orders" | "published" | "live" | "bids" | "bidders" | "sellThrough" | "signUps";
  shown: Shown;
  read: (values: MetricValues) => number | null;
}

const TILES: readonly Tile[] = [
  { name: "gmv", shown: "money", read: ({ gmvCents }) => gmvCents },
  { name: "orders", shown: "count", read: ({ orders }) => orders },
  { name: "sellThrough", shown: "share", read: RATIOS.sellThrough },
  { name: "published", shown: "count", read: ({ published }) => published },
  { name: "live", shown: "count", read: ({ live }) => live },
  { name: "bids", shown: "count", read: ({ bids }) => bids },
  { name: "bidders", shown: "count", read: ({ activeBidders }) => activeBidders },
  { name: "signUps", shown: "count", read: ({ signUps }) => signUps },
];

const DAY_MS = 24 * 3_600_000;

export function Tiles({ board }: { board: Dashboard }) {
  const t = useTranslations("analytics.tiles");
  const buckets = bucketsOf(board);
  const hasDays = Date.parse(board.to) - Date.parse(board.from) >= 2 * DAY_MS;
  return (
    <section aria-label={t("title")}>
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {TILES.map(({ name, shown, read }) => (
          <MetricTile
            key={name}
            name={t(name)}
            hint={name === "bidders" ? t(hasDays ? "bidders_day" : "bidders_hour") : undefined}
            shown={shown}
            value={read(board.totals)}
            previous={read(board.previous)}
            values={buckets.map(read)}
          />
        ))}
      </dl>
    </section>
  );
}
