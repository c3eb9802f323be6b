import { requireSystem, type ServiceContext } from "../context.ts";
import { deliverEvent } from "./deliver-event.ts";

const MAX_A_SWEEP = 200;

/**
 * Delivers what is due and was not: its job was lost, came too early or failed. Returns how many; one that fails is
 * logged and due again later.
 * @throws ForbiddenError for anyone but the system.
 */
export async function sweepOutbox(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx);
  const due = await ctx.db.rows.outbox.find(
    { doneAt: null, dueAt: { $lte: new Date(ctx.now()) } },
    { sort: { dueAt: 1 }, limit: MAX_A_SWEEP, projection: { _id: 1 } },
  );
  let delivered = 0;
  for (const { _id: eventId } of due) {
    try {
      if (await deliverEvent(ctx, { eventId })) delivered += 1;
    } catch (error) {
      ctx.logger.error({ err: error, eventId }, "could not deliver an event");
    }
  }
  return delivered;
}
