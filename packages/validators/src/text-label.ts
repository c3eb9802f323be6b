import { z } from "zod";

/** What the text model tells apart, in the order of its outputs; `spam` counts nothing. Its signal's key is `text.<label>`. */
export const TEXT_LABELS = [
  "advance_fee",
  "off_platform",
  "fake_payment",
  "counterfeit",
  "concealed_lock",
  "misleading",
  "credential",
  "phishing_link",
  "spam",
] as const;
export const TextLabel = z.enum(TEXT_LABELS);
export type TextLabel = z.infer<typeof TextLabel>;

/** The model version of a verdict that no text model took part in. */
export const SIGNALS_ONLY = "signals-only@1";
