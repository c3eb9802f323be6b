import type { SellerHistory } from "@loopbid/services";
import type { Signal } from "./signal.ts";

const HOUR_MS = 3_600_000;
/** A younger account has no habits yet that a stranger could break. */
const SETTLED_MS = 30 * 24 * HOUR_MS;
/** Who takes an account over sells at once; after this long its owner would have noticed. */
const SOON_MS = 72 * HOUR_MS;

/** A settled account that sells right after its first sign-in on a device it never used: it may be in other hands. */
export function newDevice({ accountAgeMs, newDeviceMs }: SellerHistory): Signal | null {
  if (newDeviceMs === null || accountAgeMs < SETTLED_MS || newDeviceMs >= SOON_MS) return null;
  return {
    key: "new-device",
    score: 1 - newDeviceMs / SOON_MS,
    evidence: { kind: "sign-in", newDevice: true, ageHours: Math.floor(newDeviceMs / HOUR_MS) },
    // Telling whoever sits there what gave them away would help the wrong person.
    reason: null,
  };
}
