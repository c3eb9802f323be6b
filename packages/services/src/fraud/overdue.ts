import type { ListingRow } from "@loopbid/db";

/** A check takes seconds; what waits longer also goes to the moderators, who may decide without it. */
export const OVERDUE_FOR_PEOPLE_MS = 120_000;

/** Whether a listing has waited for its check for so long that a person may decide. `now` is epoch ms. */
export function isOverdue(
  { state, pendingSince }: Pick<ListingRow, "state" | "pendingSince">,
  now: number,
): boolean {
  if (state !== "PENDING_REVIEW" || !pendingSince) return false;
  return now - pendingSince.getTime() >= OVERDUE_FOR_PEOPLE_MS;
}

/** Whether a moderator may decide about a listing: it is held, and not for its seller's account, or overdue. */
export function isDecidable(
  row: Pick<ListingRow, "state" | "accountHold" | "pendingSince">,
  now: number,
): boolean {
  return (row.state === "HELD" && row.accountHold !== true) || isOverdue(row, now);
}

/** Overdue as a condition of the database. */
export function overdueAt(now: number) {
  return {
    state: "PENDING_REVIEW" as const,
    pendingSince: { $lte: new Date(now - OVERDUE_FOR_PEOPLE_MS) },
  };
}
