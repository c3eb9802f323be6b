import type { ListingText } from "./listing-text.ts";
import { normalise } from "./normalise.ts";

/** Tokens that the model reads at once. A longer text is read in windows that overlap. */
const WINDOW = 128;
const OVERLAP = 32;
const TITLE = 28;

/** Numbers of the tokens that stand for something else than text. */
export interface ControlTokens {
  start: number;
  end: number;
  price: (band: string) => number | undefined;
  category: (slug: string) => number | undefined;
}

/** Cuts a listing to windows of token ids: start, price, category, title, end, text, end. */
export function windowsOf(
  listing: ListingText,
  encode: (text: string) => number[],
  control: ControlTokens,
): number[][] {
  const head = [
    control.start,
    control.price(listing.price) ?? (control.price("unknown") as number),
    control.category(listing.category ?? "other") ?? (control.category("other") as number),
    ...encode(normalise(listing.title)).slice(0, TITLE),
    control.end,
  ];
  const room = WINDOW - head.length - 1;
  const body = encode(normalise(listing.text));
  const windows: number[][] = [];
  let at = 0;
  do {
    windows.push([...head, ...body.slice(at, at + room), control.end]);
    at += room - OVERLAP;
  } while (body.length > room && at < body.length - OVERLAP);
  return windows;
}
