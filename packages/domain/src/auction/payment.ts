import { PAYMENT_DEADLINE_MS, PAYMENT_REMINDERS_MS } from "./constants.ts";

/** When (epoch ms) the winner must have paid, and is reminded, for a sale at `soldAt`. */
export function paymentSchedule(soldAt: number): { dueAt: number; remindersAt: number[] } {
  return {
    dueAt: soldAt + PAYMENT_DEADLINE_MS,
    remindersAt: PAYMENT_REMINDERS_MS.map((after) => soldAt + after),
  };
}
