const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  // A spreadsheet runs text that begins like a formula (OWASP, CSV injection).
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with lines that end in CRLF. Text that a spreadsheet would run as a formula is defused. */
export function toCsv(
  head: readonly string[],
  lines: readonly (readonly (string | number | null)[])[],
): string {
  return [head, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}
