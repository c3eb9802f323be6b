import { type AuctionRow, type Db, type ListingRow, readLedgerRange } from "@loopbid/db";
import { formatMoney, isOver } from "@loopbid/domain";
import { afterCommit } from "../after-commit.ts";
import { requireSystem, type ServiceContext } from "../context.ts";
import { dispatchNotifications, recordNotifications } from "../notification/tell.ts";

/** Bids of a moment are told together, and who bids back at once is not told at all. */
const TOLD_AFTER_MS = 3_000;
/** A job that was asked for so lately sees this bid too, with a second to spare. */
const COVERED_MS = 2_000;
const MAX_REMEMBERED = 2_000;

const askedAt = new WeakMap<Db, Map<string, number>>();

/**
 * Asks the worker to tell whoever lost an auction's lead after row `afterSeq`: one job for all bids of two seconds in this
 * process, however many there are.
 */
export async function askToTellOutbid(
  ctx: ServiceContext,
  listingId: string,
  afterSeq: number,
): Promise<void> {
  // Before the first bid nobody led.
  if (afterSeq === 0) return;
  let asked = askedAt.get(ctx.db);
  if (!asked) askedAt.set(ctx.db, (asked = new Map()));
  const now = ctx.now();
  const last = asked.get(listingId);
  if (last !== undefined && now >= last && now - last < COVERED_MS) return;
  if (asked.size >= MAX_REMEMBERED) asked.clear();
  asked.set(listingId, now);
  await afterCommit(ctx, "notification.outbid", async () => {
    try {
      const payload = { listingId, afterSeq };
      await ctx.jobs.enqueue("notification.outbid", payload, { delayMs: TOLD_AFTER_MS });
    } catch (error) {
      asked.delete(listingId);
      throw error;
    }
  });
}

/**
 * Tells everyone who lost the lead after row `afterSeq` and has not won it back: once for each time that they lost it. The
 * newest takes the place of an older one about the same auction that was not read yet. Returns how many were told.
 * @throws ForbiddenError for anyone but the system.
 */
export async function tellOutbid(
  ctx: ServiceContext,
  { listingId, afterSeq }: { listingId: string; afterSeq: number },
): Promise<number> {
  requireSystem(ctx);
  const { rows } = ctx.db;
  const [auction, listing] = await Promise.all([
    rows.auctions.findOne({ _id: listingId }),
    rows.listings.findOne({ _id: listingId }),
  ]);
  if (!auction || isOver(auction.status) || listing?.state !== "LIVE") return 0;
  const lost = await lostLeads(ctx, auction, afterSeq);
  const recorded = await recordNotifications(rows, ctx.now(), newsFor(auction, listing, lost));
  if (recorded.length === 0) return 0;
  await rows.notifications.updateMany(
    {
      userId: { $in: recorded.map(({ userId }) => userId) },
      _id: { $nin: recorded.map(({ _id }) => _id) },
      type: "outbid",
      path: recorded[0]!.path,
      readAt: null,
    },
    { $set: { readAt: new Date(ctx.now()), emailDueAt: null, pushDueAt: null } },
  );
  await dispatchNotifications(ctx, recorded);
  return recorded.length;
}

/** Who lost the lead and does not have it now, with the row at which it was lost. */
async function lostLeads(
  { db }: ServiceContext,
  { _id, seq, leaderId }: AuctionRow,
  afterSeq: number,
): Promise<Map<string, number>> {
  const range = { afterSeq: afterSeq - 1, beforeSeq: seq + 1 };
  const lost = new Map<string, number>();
  let leader: string | null = null;
  for (const row of await readLedgerRange(db.rows, _id, range)) {
    const beaten = row.seq > afterSeq && row.kind === "BID" && leader !== row.leaderId;
    if (beaten && leader !== null) lost.set(leader, row.seq);
    leader = row.leaderId;
  }
  if (leaderId !== null) lost.delete(leaderId);
  return lost;
}

function newsFor(
  { _id, priceCents, effectiveEndsAt }: AuctionRow,
  { title, slug, images }: ListingRow,
  lost: ReadonlyMap<string, number>,
) {
  return [...lost].map(([userId, seq]) => ({
    userId,
    type: "outbid" as const,
    key: `outbid-${_id}-${seq}`,
    values: { title, amount: formatMoney(priceCents), until: effectiveEndsAt.toISOString() },
    path: `/listing/${slug}`,
    imageKey: images[0]?.key ?? null,
  }));
}
