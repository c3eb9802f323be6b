import { ForbiddenError } from "@loopbid/core";
import type { BlockRow, Rows } from "@loopbid/db";

/** The blocks among these people. */
export function blocksAmong(rows: Rows, people: readonly string[]): Promise<BlockRow[]> {
  const ids = [...new Set(people)];
  return rows.blocks.find({ blockerId: { $in: ids }, blockedId: { $in: ids } });
}

/** @throws ForbiddenError (BLOCKED, with `by`: ME or PEER) where one of the two has blocked the other. */
export async function assertNotBlocked(rows: Rows, userId: string, peerId: string): Promise<void> {
  const blocks = await blocksAmong(rows, [userId, peerId]);
  if (blocks.length === 0) return;
  const mine = blocks.some(({ blockerId }) => blockerId === userId);
  throw new ForbiddenError(
    mine ? "You have blocked this person." : "This person does not take messages from you.",
    { reason: "BLOCKED", data: { by: mine ? "ME" : "PEER" } },
  );
}
