import type { FraudEvidence, SignalKey } from "@loopbid/validators";

/** One observation about a listing. Pure: the same facts give the same signal. */
export interface Signal {
  key: SignalKey;
  /** 0 to 1. */
  score: number;
  evidence: FraudEvidence;
  /** What the seller can act on; null where there is nothing to do about it. */
  reason: string | null;
}
