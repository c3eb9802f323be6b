const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** An accepted bid this close to the end (ms) moves the end to this long after the bid. */
export const SOFT_CLOSE_MS = 2 * MINUTE_MS;
/** How far (ms) soft closes may move the end past the scheduled one, unless the terms say otherwise. */
export const DEFAULT_HARD_CAP_MS = 60 * MINUTE_MS;
/** Inside this long (ms) before the end, bids and the sale can hardly be taken back. */
export const COMMITTED_PERIOD_MS = 12 * HOUR_MS;
/** Inside the committed period, the latest bid can be retracted for this long (ms) after it was placed. */
export const LATE_RETRACTION_MS = HOUR_MS;
/** The winner has this long (ms) to pay. */
export const PAYMENT_DEADLINE_MS = 48 * HOUR_MS;
/** When (ms after the end) an unpaid winner is reminded. */
export const PAYMENT_REMINDERS_MS: readonly number[] = [24 * HOUR_MS, 40 * HOUR_MS];
/** How long (ms) a second-chance offer stays open. */
export const SECOND_CHANCE_MS = 48 * HOUR_MS;
