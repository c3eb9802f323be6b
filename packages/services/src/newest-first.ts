import { olderThan, type Page, pageOf, readCursor } from "./cursor.ts";

const HOUR_MS = 3_600_000;
/** How far back one query looks, in hours. The database sorts all that it finds, so it is asked for little first. */
const WINDOWS = [1, 8, 64, 512, 4_096, Infinity];

export interface NewestFirst<Row> {
  /** The field that says when. */
  field: string & keyof Row;
  read(filter: object, options: { sort: Record<string, -1>; limit: number }): Promise<Row[]>;
  cursor: string | null | undefined;
  limit: number;
  /** Epoch ms: nothing is from then or later, and nothing from before `oldest` is wanted. */
  newest: number;
  oldest?: number;
}

/** A page of rows by their time, the newest first, however many there are: looks further back until it is full. */
export async function newestFirst<Row extends { _id: string }>({
  field,
  read,
  cursor,
  limit,
  newest,
  oldest = 0,
}: NewestFirst<Row>): Promise<Page<Row>> {
  const place = readCursor(cursor);
  const sort = { [field]: -1, _id: -1 } as const;
  const found: Row[] = [];
  let until = place ? place.at.getTime() + 1 : newest;
  for (const hours of WINDOWS) {
    const since = Math.max(oldest, until - hours * HOUR_MS);
    const span = { [field]: { $gte: new Date(since), $lt: new Date(until) } };
    const left = limit + 1 - found.length;
    found.push(...(await read({ ...span, ...olderThan(field, place) }, { sort, limit: left })));
    if (found.length > limit || since <= oldest) break;
    until = since;
  }
  return pageOf(found, field, limit);
}
