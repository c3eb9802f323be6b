const KNOWN = ["LIVE", "HELD", "PENDING_REVIEW", "REMOVED", "ENDED", "SOLD"] as const;

/** The state of a listing as messages name it. */
export function stateName(state: string): (typeof KNOWN)[number] | "other" {
  return KNOWN.find((known) => known === state) ?? "other";
}
