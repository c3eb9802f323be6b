import { idOf, type ViewCountRow } from "@loopbid/db";
import { floorHour } from "@loopbid/domain";
import { random } from "../random.ts";
import type { Lot } from "./model.ts";

/** The looks at all listings by the hour: as many as each listing counts, most of them soon after it went live. */
export function viewRows(lots: readonly Lot[], now: number): ViewCountRow[] {
  const byHour = new Map<number, number>();
  for (const { listing } of lots) {
    if (listing.publishedAt === null) continue;
    const dice = random(`views ${listing._id}`);
    const from = listing.publishedAt.getTime();
    const until = Math.min(now, listing.closedAt?.getTime() ?? now);
    for (let view = 0; view < listing.viewCount; view += 1) {
      const at = floorHour(from + (until - from) * dice.next() ** 1.5);
      byHour.set(at, (byHour.get(at) ?? 0) + 1);
    }
  }
  return [...byHour].map(([at, views]) => ({
    _id: idOf(`views ${at}`),
    at: new Date(at),
    shard: 0,
    views,
  }));
}
