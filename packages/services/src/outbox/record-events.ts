import { newId, type OutboxEventRow, type Rows } from "@loopbid/db";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";

export interface NextEvent {
  kind: OutboxEventRow["kind"];
  /** The order, offer or listing that it is about. */
  subjectId: string;
  /** Tells events of one kind about one subject apart. */
  step?: number;
  /** Epoch ms. */
  dueAt: number;
}

/** Writes down what must follow a change, in the change's own transaction: from its commit on it will happen. */
export async function recordEvents(
  rows: Rows,
  now: number,
  events: readonly NextEvent[],
): Promise<void> {
  await rows.outbox.insertMany(
    events.map(({ kind, subjectId, step = 0, dueAt }) => ({
      kind,
      subjectId,
      step,
      dueAt: new Date(dueAt),
      attempts: 0,
      doneAt: null,
      createdAt: new Date(now),
    })),
  );
}

/**
 * As `recordEvents`, for what may have been written down before, and done: then it is due again. What delivers it must tell
 * nobody twice.
 */
export async function armEvents(
  rows: Rows,
  now: number,
  events: readonly NextEvent[],
): Promise<void> {
  for (const { kind, subjectId, step = 0, dueAt } of events) {
    await rows.outbox.findOneAndUpdate(
      { kind, subjectId, step },
      {
        $setOnInsert: { _id: newId(), createdAt: new Date(now) },
        $set: { dueAt: new Date(dueAt), attempts: 0, doneAt: null },
      },
      { upsert: true },
    );
  }
}

/** Asks the worker for each event of a subject at its time. What cannot be asked for now is the sweep's. */
export async function dispatchEvents(ctx: ServiceContext, subjectId: string): Promise<void> {
  await afterCommit(ctx, "outbox", async () => {
    const events = await ctx.db.rows.outbox.find({ subjectId, doneAt: null });
    for (const { _id: eventId, dueAt } of events) {
      const delayMs = Math.max(0, dueAt.getTime() - ctx.now());
      await ctx.jobs.enqueue("outbox.deliver", { eventId }, { delayMs });
    }
  });
}
