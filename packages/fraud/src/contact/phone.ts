import { finding, type Finding } from "./finding.ts";

/** North American numbers: area code and exchange start with 2 to 9. Source: NANP. */
const NANP =
  /(?<![\w$€£#.,/-])(?:\+?1[ .-]?)?(\()?([2-9]\d{2})\)?([ .-]{0,2})([2-9]\d{2})([ .-]?)(\d{4})(?![\w%"]|[.,-]\d)/g;
const INTERNATIONAL = /(?<![\w$€£])(?:\+|00)[1-9](?:[ .()-]{0,2}\d){7,14}(?!\d)/g;

const ASKS =
  /\b(?:call|text|phone|cell|mobile|tel|telephone|number|reach|contact|msg|sms|ring|dial|whats ?app|hit me|ph|message)\b/;
const IDENTIFIES =
  /(?:serial|s\/n|sn|imei|model|part|p\/n|isbn|upc|ean|sku|order|ref|asin|mpn|fcc|id|no\.?|#)\s*(?:(?:number|no\.?|is|:|#)\s*)*$/;
const NEAR = 45;

function score(text: string, start: number, end: number, punctuated: boolean): number {
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (IDENTIFIES.test(before) && !/phone (?:number|no\.?)[\s:#is]*$/.test(before)) return 0;
  if (ASKS.test(before) || ASKS.test(text.slice(end, end + NEAR))) return 1;
  // 10 digits without a separator may be any code; one that is set like a number is one.
  return punctuated ? 0.9 : 0.4;
}

/** Telephone numbers in digits. Takes text made plain. */
export function findPhones(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(NANP)) {
    const [number, bracket, , first, , second] = match;
    const punctuated = Boolean(bracket) || /[.-]/.test(`${first}${second}`);
    const sure = score(text, match.index, match.index + number.length, punctuated);
    if (sure > 0) found.push(finding("phone", number, sure));
  }
  for (const match of text.matchAll(INTERNATIONAL)) found.push(finding("phone", match[0], 1));
  return found;
}
