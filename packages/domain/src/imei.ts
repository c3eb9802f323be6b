/** Whether a text is 15 digits with a valid Luhn check digit (spaces, dots and dashes ignored). Format only: not that it exists. */
export function isImei(text: string): boolean {
  const digits = normalizeImei(text);
  if (!/^\d{15}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (const [index, character] of [...digits].entries()) {
    const digit = Number(character);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** An IMEI without the separators that people type. */
export function normalizeImei(text: string): string {
  return text.replaceAll(/[\s.-]/g, "");
}
