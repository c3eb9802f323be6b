const CURSOR = /^(\d{1,15})\.([0-9a-f]{24})$/;

/** A place in a list that is sorted by time and id, the newest first. */
export interface Place {
  at: Date;
  id: string;
}

export function writeCursor({ at, id }: Place): string {
  return `${at.getTime()}.${id}`;
}

/** Null for the start of the list, and for what is no cursor. */
export function readCursor(cursor: string | null | undefined): Place | null {
  const [, ms, id] = CURSOR.exec(cursor ?? "") ?? [];
  return ms && id ? { at: new Date(Number(ms)), id } : null;
}

/** What comes after a place in such a list, as a condition of the database; everything for none. */
export function olderThan(field: string, place: Place | null): object {
  if (!place) return {};
  return { $or: [{ [field]: { $lt: place.at } }, { [field]: place.at, _id: { $lt: place.id } }] };
}

export interface Page<Row> {
  rows: Row[];
  /** Null at the end. */
  nextCursor: string | null;
}

/** The first `limit` of the rows that were found; one more of them tells that there are more. */
export function pageOf<Row extends { _id: string }>(
  found: readonly Row[],
  field: string & keyof Row,
  limit: number,
): Page<Row> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const more = found.length > limit && last;
  return {
    rows,
    nextCursor: more ? writeCursor({ at: last[field] as Date, id: last._id }) : null,
  };
}
