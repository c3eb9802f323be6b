import { type AppealRow, type AuditEntryRow, idOf } from "@loopbid/db";
import type { Lot } from "../listings/model.ts";
import type { Decided } from "./statements.ts";

const HOUR_MS = 3_600_000;

const TEXTS = [
  "The pictures are mine. I took them by the kitchen window, and the second one shows the serial number that is in the text. Please look again, I have no other listing of this.",
  "I think you mixed me up with somebody else. I have sold here for years without one complaint, and this was listed once.",
];

export interface Appealed {
  appeal: AppealRow;
  entry: AuditEntryRow;
}

/** Honest sellers whose listings were removed ask for a second look: one appeal for each moderator who removed. */
export function appeals(
  decided: readonly Decided[],
  lots: readonly Lot[],
  now: number,
): Appealed[] {
  const honest = new Set(lots.filter(({ fraud }) => !fraud).map(({ listing }) => listing._id));
  const deciders = new Set<string>();
  const doubtful = decided.filter(({ statement: { subjectId, decidedById } }) => {
    if (!decidedById || !honest.has(subjectId) || deciders.has(decidedById)) return false;
    deciders.add(decidedById);
    return true;
  });
  return doubtful.map(({ statement }, index) => {
    const createdAt = new Date(now - (index + 1) * 3 * HOUR_MS);
    const { _id: statementId, personId } = statement;
    const appeal: AppealRow = {
      _id: idOf(`appeal ${statementId}`),
      statementId,
      personId,
      text: TEXTS[index % TEXTS.length]!,
      state: "OPEN",
      handlerId: null,
      answer: null,
      decidedAt: null,
      createdAt,
    };
    const entry = {
      _id: idOf(`audit ${appeal._id}`),
      actorKind: "user",
      actorId: personId,
      action: "appeal.opened",
      entity: "appeal",
      entityId: appeal._id,
      data: { statementId, personId } as never,
      at: createdAt,
    };
    return { appeal, entry };
  });
}
