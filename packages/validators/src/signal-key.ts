import { z } from "zod";
import { TEXT_LABELS, type TextLabel } from "./text-label.ts";

/** What the check observes of a listing beside the words that the text model reads. */
export const SIGNAL_KEYS = [
  "contact-details",
  "price-against-comparables",
  "duplicate-text",
  "duplicate-images",
  "image-metadata",
  "seller-history",
  "seller-strikes",
  "new-device",
  "imei",
] as const;
export type SignalKey = (typeof SIGNAL_KEYS)[number];

type TextKey = `text.${TextLabel}`;
const TEXT_KEYS = TEXT_LABELS.map((label): TextKey => `text.${label}`);

/** Everything that rules give a weight. */
export const WEIGHED_KEYS: readonly [SignalKey, ...(SignalKey | TextKey)[]] = [
  ...SIGNAL_KEYS,
  ...TEXT_KEYS,
];
export const WeighedKey = z.enum(WEIGHED_KEYS);
export type WeighedKey = z.infer<typeof WeighedKey>;
