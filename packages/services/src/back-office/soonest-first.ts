import { type Page, pageOf, readCursor } from "../cursor.ts";

const HOUR_MS = 3_600_000;
/** How far ahead one query looks, in hours, for the same reason as `newestFirst`. */
const WINDOWS = [1, 8, 64, 512, Infinity];

export interface SoonestFirst<Row> {
  /** The field that says when. */
  field: string & keyof Row;
  read(filter: object, options: { sort: Record<string, 1>; limit: number }): Promise<Row[]>;
  cursor: string | null | undefined;
  limit: number;
  /** Epoch ms. What is due already comes first. */
  now: number;
}

/** A page of rows by a time that is mostly still to come, the soonest first: looks further ahead until it is full. */
export async function soonestFirst<Row extends { _id: string }>({
  field,
  read,
  cursor,
  limit,
  now,
}: SoonestFirst<Row>): Promise<Page<Row>> {
  const place = readCursor(cursor);
  const sort = { [field]: 1, _id: 1 } as const;
  const found: Row[] = [];
  let since = place ? place.at.getTime() : 0;
  const past = place
    ? { $or: [{ [field]: { $gt: place.at } }, { [field]: place.at, _id: { $gt: place.id } }] }
    : {};
  for (const hours of WINDOWS) {
    const until = Math.max(since, now) + hours * HOUR_MS;
    const span = {
      [field]: { $gte: new Date(since), ...(until < Infinity ? { $lt: new Date(until) } : {}) },
    };
    const left = limit + 1 - found.length;
    found.push(...(await read({ ...span, ...past }, { sort, limit: left })));
    if (found.length > limit) break;
    since = until;
  }
  return pageOf(found, field, limit);
}
