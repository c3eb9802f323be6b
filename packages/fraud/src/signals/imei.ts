import { isImei } from "@loopbid/domain";
import type { Use } from "@loopbid/services";
import type { Signal } from "./signal.ts";

const INVALID = 0.75;
const MISSING = 0.15;
const REUSED_OWN = 0.4;

interface Subject {
  categorySlug: string | null;
  imei: string | null;
}

function signal(score: number, problem: "invalid" | "missing" | "reused", use: Use | null): Signal {
  return {
    key: "imei",
    score,
    evidence: {
      kind: "imei",
      problem,
      listingId: use?.listingId ?? null,
      sameSeller: use?.sameSeller ?? false,
    },
    reason: `imei.${problem}`,
  };
}

/** One device has one number: missing on a phone, impossible (Luhn), or on offer elsewhere. */
export function imei({ categorySlug, imei: number }: Subject, uses: readonly Use[]): Signal | null {
  if (!number) return categorySlug === "phones" ? signal(MISSING, "missing", null) : null;
  if (!isImei(number)) return signal(INVALID, "invalid", null);
  const use = uses.find(({ sameSeller }) => !sameSeller) ?? uses[0];
  if (!use) return null;
  return signal(use.sameSeller ? REUSED_OWN : 1, "reused", use);
}
