import { isImei } from "@loopbid/domain";
import type { NamedDevice, Use } from "@loopbid/services";
import type { FraudEvidence } from "@loopbid/validators";
import type { Signal } from "./signal.ts";

const INVALID = 0.75;
const OTHER_MODEL = 0.7;
const REUSED_OWN = 0.4;
const MISSING = 0.15;

interface Subject {
  categorySlug: string | null;
  imei: string | null;
  device: NamedDevice | null;
}

type ImeiEvidence = Extract<FraudEvidence, { kind: "imei" }>;

function signal(
  score: number,
  problem: ImeiEvidence["problem"],
  more: Partial<Omit<ImeiEvidence, "kind" | "problem">> = {},
): Signal {
  return {
    key: "imei",
    score,
    evidence: { kind: "imei", problem, listingId: null, sameSeller: false, ...more },
    reason: `imei.${problem}`,
  };
}

const nameOf = ({ brand, model }: NamedDevice) => `${brand} ${model}`;

/**
 * One device has one number: missing on a phone, impossible (Luhn), on offer elsewhere, or of a type (TAC) that is known
 * as another model than the listing names.
 */
export function imei(
  { categorySlug, imei: number, device }: Subject,
  uses: readonly Use[],
  registered: NamedDevice | null,
): Signal | null {
  if (!number) return categorySlug === "phones" ? signal(MISSING, "missing") : null;
  if (!isImei(number)) return signal(INVALID, "invalid");
  const reused = (use: Use, score: number) =>
    signal(score, "reused", { listingId: use.listingId, sameSeller: use.sameSeller });
  const stranger = uses.find(({ sameSeller }) => !sameSeller);
  if (stranger) return reused(stranger, 1);
  if (device && registered && device.slug !== registered.slug)
    return signal(OTHER_MODEL, "other-model", {
      stated: nameOf(device),
      registered: nameOf(registered),
    });
  const [own] = uses;
  return own ? reused(own, REUSED_OWN) : null;
}
