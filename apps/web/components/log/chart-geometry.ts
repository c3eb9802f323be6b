import type { PublicLog } from "@loopbid/validators";

/** `TIME` shows when things happened, `STEPS` gives every row the same room: late bids come close together. */
export type ChartScale = "TIME" | "STEPS";
export type MarkKind = "LED" | "OUTBID" | "RETRACTION" | "END";

export interface ChartPoint {
  /** Per cent of the chart's width from the start, and of its height from the top. */
  x: number;
  y: number;
  kind: MarkKind;
  extended: boolean;
}

export interface ChartGeometry {
  start: { x: number; y: number };
  points: readonly ChartPoint[];
  /** Prices in cents, for lines across; lowest first. */
  ticks: readonly { cents: number; y: number }[];
  /** Index of the first row that met the reserve, where there was one. */
  reserveMetAt: number | null;
}

const TOP = 10;
const BOTTOM = 92;

function niceStep(span: number): number {
  const rough = Math.max(span, 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10;
  return Math.max(1, Math.round(factor * power));
}

function kindOf({ kind, bidderId, leaderId }: PublicLog["rows"][number]): MarkKind {
  if (kind === "BID" || kind === "BUY_NOW") return bidderId === leaderId ? "LED" : "OUTBID";
  return kind === "RETRACTION" ? "RETRACTION" : "END";
}

/** Where everything of an auction's price stands in a chart. */
export function chartGeometry({ terms, rows }: PublicLog, scale: ChartScale): ChartGeometry {
  const prices = [terms.startCents, ...rows.map((row) => row.priceCents)];
  const low = Math.min(...minMax(prices));
  const high = Math.max(...minMax(prices));
  const span = Math.max(high - low, Math.round(high * 0.05), 1);
  const y = (cents: number) => BOTTOM - ((cents - low) / span) * (BOTTOM - TOP);
  const ends = rows.at(-1)?.at ?? terms.scheduledEndsAt;
  const time = Math.max(1, ends - terms.startsAt);
  const x = (index: number, at: number) =>
    scale === "TIME"
      ? Math.min(100, Math.max(0, ((at - terms.startsAt) / time) * 100))
      : ((index + 1) / Math.max(1, rows.length)) * 100;
  const step = niceStep(span);
  const ticks = [];
  for (let cents = Math.ceil(low / step) * step; cents <= high; cents += step) {
    ticks.push({ cents, y: y(cents) });
  }
  const met = terms.reserve ? rows.findIndex((row) => row.reserveMet) : -1;
  return {
    start: { x: 0, y: y(terms.startCents) },
    points: rows.map((row, index) => ({
      x: x(index, row.at),
      y: y(row.priceCents),
      kind: kindOf(row),
      extended: row.effectiveEndsAt > (rows[index - 1]?.effectiveEndsAt ?? terms.scheduledEndsAt),
    })),
    ticks,
    reserveMetAt: met < 0 ? null : met,
  };
}

/** Without spreading a long log into arguments. */
function minMax(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

/** The price as a stair: flat until the next row, then up or down. `count` rows of it, as SVG path data. */
export function stairPath({ start, points }: ChartGeometry, count: number): string {
  let path = `M${start.x} ${start.y}`;
  for (const { x, y } of points.slice(0, count)) path += `H${x.toFixed(3)}V${y.toFixed(3)}`;
  return path;
}

/** The row nearest to a place on the width; 0 is the state before the first row. */
export function rowAt({ points }: ChartGeometry, x: number): number {
  let best = { row: 0, distance: x };
  points.forEach((point, index) => {
    const distance = Math.abs(point.x - x);
    if (distance <= best.distance) best = { row: index + 1, distance };
  });
  return best.row;
}
