/**
 * Reads what a person typed as an amount of money.
 * @returns integer cents, or null where the text is empty or not an amount with at most two decimals
 */
export function parseMoney(text: string): number | null {
  const plain = text.replace(/[\s,$€£]/g, "");
  const match = /^(\d{1,9})?(?:\.(\d{0,2}))?$/.exec(plain);
  if (!match || (match[1] === undefined && !match[2])) return null;
  return Number(match[1] ?? 0) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** Cents as plain editable text: 125000 -> "1,250", 1999 -> "19.99". */
export function moneyToText(cents: number): string {
  const whole = Math.floor(cents / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = cents % 100;
  return rest === 0 ? whole : `${whole}.${rest.toString().padStart(2, "0")}`;
}
