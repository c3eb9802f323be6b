import { auctionsBidOn, idOf } from "@loopbid/db";
import { requireSystem, type ServiceContext } from "../context.ts";
import { sumOfEach } from "../sum-of-each.ts";
import { tellOutbid } from "./tell-outbid.ts";

/** What was bid since then has a job of its own on its way. */
const GRACE_MS = 15_000;
/** What was written a little late, by a slow transaction or another clock, is still found. */
const LATE_MS = 60_000;
/** A lead that was lost longer ago is no news. */
const LOOK_BACK_MS = 24 * 3_600_000;

const MARK = idOf("sweep of lost leads");

/**
 * Tells whoever lost a lead since the last sweep and was not told: the job was never asked for, or failed. Whoever was told
 * is not told again. Where an auction fails the others are told, and the next sweep begins where this one did; the very
 * first one only begins. Returns how many were told.
 * @throws ForbiddenError for anyone but the system, the last failure where an auction's losers could not be told.
 */
export async function sweepOutbid(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx);
  const { sweep_marks } = ctx.db.rows;
  const now = ctx.now();
  const to = new Date(now - GRACE_MS);
  const mark = await sweep_marks.findOne({ _id: MARK });
  const from = mark ? Math.max(mark.until.getTime() - LATE_MS, now - LOOK_BACK_MS) : to;
  const told = await sumOfEach(
    ctx,
    await auctionsBidOn(ctx.db.rows, { from: new Date(from), to }),
    ({ auctionId, firstSeq }) => tellOutbid(ctx, { listingId: auctionId, afterSeq: firstSeq - 1 }),
    {
      failed: "could not tell who lost an auction's lead",
      subject: ({ auctionId }) => ({ auctionId }),
    },
  );
  await sweep_marks.findOneAndUpdate({ _id: MARK }, { $max: { until: to } }, { upsert: true });
  return told;
}
