import type { CountedMetric, Span } from "@loopbid/domain";
import type { CollectionName, RowsCollection } from "@loopbid/db";
import type { Document } from "mongodb";

/** So much of a metric in the bucket that starts at `at` (epoch ms). Several may be about the same bucket: they add up. */
export interface Tally {
  at: number;
  key: CountedMetric;
  value: number;
}

export const within = ({ from, to }: Span) => ({ $gte: new Date(from), $lt: new Date(to) });

/** An expression for the start of the UTC hour that a date field lies in. */
export const hourOf = (field: string): Document => ({
  $dateTrunc: { date: field, unit: "hour", timezone: "UTC" },
});

interface Grouped {
  _id: { at: Date; key: string | null };
  count: number;
  sum: number;
}

export interface HourGroup {
  at: number;
  /** Value of the field that the rows were told apart by; null without one. */
  key: string | null;
  count: number;
  sum: number;
}

/** Counts rows by hour, in the database: what comes back is as small for a million rows as for ten. */
export async function groupByHour<Name extends CollectionName>(
  rows: RowsCollection<Name>,
  match: Document,
  { time, key, sum }: { time: string; key?: string; sum?: string },
): Promise<HourGroup[]> {
  const groups = await rows.aggregate<Grouped>([
    { $match: match },
    {
      $group: {
        _id: { at: hourOf(`$${time}`), key: key ? `$${key}` : null },
        count: { $sum: 1 },
        sum: { $sum: sum ? `$${sum}` : 0 },
      },
    },
  ]);
  return groups.map(({ _id, count, sum: total }) => ({
    at: _id.at.getTime(),
    key: _id.key,
    count,
    sum: total,
  }));
}
