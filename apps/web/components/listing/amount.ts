import { formatMoney } from "@loopbid/domain";

/** Cents for people, without ".00" where there are no cents to tell. */
export function amount(cents: number): string {
  const text = formatMoney(cents);
  return text.endsWith(".00") ? text.slice(0, -3) : text;
}

/** Cents for programs: "1250.00". */
export function plainAmount(cents: number): string {
  return (cents / 100).toFixed(2);
}

const KM_PER_MILE = 1.609344;

export function miles(km: number): number {
  return Math.max(1, Math.round(km / KM_PER_MILE));
}
