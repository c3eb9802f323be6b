/** Art. 20(1) of the EU's Digital Services Act: at least six months from the day that a person was told. */
export const APPEAL_MONTHS = 6;

/** The last moment to appeal a decision of `decidedAt`; both epoch ms. Short months end on their last day. */
export function appealUntil(decidedAt: number): number {
  const until = new Date(decidedAt);
  const day = until.getUTCDate();
  until.setUTCMonth(until.getUTCMonth() + APPEAL_MONTHS);
  if (until.getUTCDate() !== day) until.setUTCDate(0);
  return until.getTime();
}

export type AppealRefusal = "UNDONE" | "APPEALED" | "TOO_LATE";

/** Why a decision cannot be appealed; null where it can. `now` and `decidedAt` are epoch ms. */
export function appealRefusal(
  { decidedAt, undone, appealed }: { decidedAt: number; undone: boolean; appealed: boolean },
  now: number,
): AppealRefusal | null {
  if (undone) return "UNDONE";
  if (appealed) return "APPEALED";
  return now > appealUntil(decidedAt) ? "TOO_LATE" : null;
}

export type HandlerRefusal = "OWN_DECISION" | "OWN_APPEAL";

/** Why somebody may not decide an appeal: neither who made the decision nor whom it is about judges it. */
export function handlerRefusal(
  { decidedById, personId }: { decidedById: string | null; personId: string },
  handlerId: string,
): HandlerRefusal | null {
  if (personId === handlerId) return "OWN_APPEAL";
  return decidedById === handlerId ? "OWN_DECISION" : null;
}
