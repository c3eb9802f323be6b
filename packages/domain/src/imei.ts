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

const TAC_LENGTH = 8;
/** Fewer people than this could be one person with some accounts, or one slip that was copied. */
const WITNESSES = 3;
/** Sellers slip now and then: this share of the sales must agree. */
const AGREED = 0.9;

/** The type allocation code (TAC): the first eight digits, which all phones of one model and variant share. */
export function tacOf(imei: string): string {
  return normalizeImei(imei).slice(0, TAC_LENGTH);
}

/**
 * The device that a TAC stands for, learned from sales whose IMEI has it: the one that nine of ten sales name, by three
 * sellers or more. Null while too little is known. The GSMA's own table is not free.
 */
export function deviceOfTac(
  sales: readonly { deviceSlug: string | null; sellerId: string }[],
): string | null {
  const named = sales.filter(({ deviceSlug }) => deviceSlug !== null);
  for (const device of new Set(named.map(({ deviceSlug }) => deviceSlug))) {
    const agreeing = named.filter(({ deviceSlug }) => deviceSlug === device);
    const sellers = new Set(agreeing.map(({ sellerId }) => sellerId));
    if (sellers.size >= WITNESSES && agreeing.length >= named.length * AGREED) return device;
  }
  return null;
}

/** An IMEI without the separators that people type. */
export function normalizeImei(text: string): string {
  return text.replaceAll(/[\s.-]/g, "");
}
