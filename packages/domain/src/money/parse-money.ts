import { MAX_CENTS } from "./cents.ts";

const AMOUNT = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})?(?:\.(\d{1,2}))?$/;

/**
 * Reads what a person typed ("1,234.50", "$40") as integer cents. Null for anything else: more than two decimals, a
 * sign, misplaced separators, or more than MAX_CENTS. Works on digits, so no float rounds an amount.
 */
export function parseMoney(text: string): number | null {
  const match = AMOUNT.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const dollars = Number((match[1] ?? "0").replaceAll(",", ""));
  const cents = dollars * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return cents <= MAX_CENTS ? cents : null;
}
