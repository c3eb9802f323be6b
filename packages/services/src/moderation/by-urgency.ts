import type { FraudCheckRow, ListingRow } from "@loopbid/db";

const HOUR_MS = 3_600_000;
/** A day of waiting lifts a listing past one whose score is this much higher. */
const LIFT_PER_DAY = 0.25;
/** After two days it stands before anything fresh, since that scores below 0.96; so nothing waits for ever. */
const MOST_LIFT = 0.5;
/** A listing that nothing scored sorts like one just at the edge. */
export const UNSCORED = 0.5;

/** What a case is sorted by: its risk (0 to 1), lifted by how long it has waited. Times are epoch ms. */
export function urgencyOf(risk: number, since: number, now: number): number {
  return risk + Math.min(MOST_LIFT, ((now - since) / HOUR_MS / 24) * LIFT_PER_DAY);
}

type Waiting = Pick<ListingRow, "_id" | "pendingSince" | "updatedAt">;

/** Orders held listings by risk and age; equal ones by id, so that pages do not overlap. `now` is epoch ms. */
export function byUrgency<Row extends Waiting>(
  held: readonly Row[],
  checks: ReadonlyMap<string, Pick<FraudCheckRow, "score">>,
  now: number,
): Row[] {
  const urgency = ({ _id, pendingSince, updatedAt }: Row) =>
    urgencyOf(checks.get(_id)?.score ?? UNSCORED, (pendingSince ?? updatedAt).getTime(), now);
  return held
    .map((row) => ({ row, urgency: urgency(row) }))
    .sort((a, b) => b.urgency - a.urgency || (a.row._id < b.row._id ? -1 : 1))
    .map(({ row }) => row);
}
