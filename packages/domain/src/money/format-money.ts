import type { Currency } from "./cents.ts";

const formatters = new Map<string, Intl.NumberFormat>();

/** Formats integer cents for people, e.g. `123450` as `$1,234.50`. The division is for display only. */
export function formatMoney(
  cents: number,
  currency: Currency = "USD",
  locale: string = "en-US",
): string {
  const key = `${locale}|${currency}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { style: "currency", currency });
    formatters.set(key, formatter);
  }
  return formatter.format(cents / 100);
}
