import type { FraudEvidence } from "@loopbid/validators";

/** One observation about a listing. Pure: the same facts give the same signal. */
export interface Signal {
  key: SignalKey;
  /** 0 to 1. */
  score: number;
  evidence: FraudEvidence;
  /** What the seller can act on; null where there is nothing to do about it. */
  reason: string | null;
}

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
