import { ConflictError } from "@loopbid/core";
import type { ListingRow, Rows, UserRow } from "@loopbid/db";
import { afterCommit } from "../after-commit.ts";
import { audit } from "../audit.ts";
import { scheduleClose } from "../auction/announce.ts";
import type { ServiceContext } from "../context.ts";
import { armEvents, dispatchEvents } from "../outbox/record-events.ts";
import { announceOffers, joinEffects, type OfferEffects } from "../price-offer/effects.ts";
import { voidPriceOffers } from "../price-offer/void-price-offers.ts";
import { closeOutBanned } from "./close-out-banned.ts";
import { announceEndedSessions } from "./end-sessions.ts";
import { holdListings, releaseListings } from "./hold-listings.ts";

/** A bid that was on its way when the ban was committed is voided by the second look. */
const SECOND_LOOK_MS = 5_000;

export interface StatusChange {
  status: UserRow["status"];
  /** When a suspension is over by itself. */
  suspendedUntil: Date | null;
  /** Kept in the audit log. */
  reason: string;
}

export interface StatusEffects {
  userId: string;
  status: UserRow["status"];
  sessionVersion: number;
  /** Whether something is to follow at its time. */
  armed: boolean;
  released: ListingRow[];
  offers: OfferEffects;
}

/**
 * Changes the status of an account in a transaction of the caller's. Leaving ACTIVE ends every session of it, hides its live
 * listings and voids its offers; coming back shows the listings again. What is timed is written down with it.
 * @throws ConflictError where someone else changed the status since `user` was read.
 */
export async function writeStatus(
  ctx: ServiceContext,
  rows: Rows,
  user: UserRow,
  { status, suspendedUntil, reason }: StatusChange,
): Promise<StatusEffects> {
  const { _id: userId, status: from } = user;
  const now = new Date(ctx.now());
  const changed = await rows.users.findOneAndUpdate(
    { _id: userId, status: from, suspendedUntil: user.suspendedUntil ?? null },
    {
      $set: { status, suspendedUntil, updatedAt: now },
      $inc: { sessionVersion: status === "ACTIVE" ? 0 : 1 },
    },
  );
  if (!changed)
    throw new ConflictError("Someone else changed this account meanwhile.", {
      reason: "STATUS_CHANGED",
    });
  const until = suspendedUntil && { until: suspendedUntil.toISOString() };
  await audit(ctx, rows, "account.status-set", "user", userId, {
    from,
    to: status,
    reason,
    ...until,
  });
  const armed = await armFollowUps(ctx, rows, userId, { status, suspendedUntil });
  const { sessionVersion } = changed;
  const about = { userId, status, sessionVersion, armed };
  if (status === "ACTIVE") {
    const released = await releaseListings(rows, userId, now);
    return { ...about, released, offers: joinEffects() };
  }
  await holdListings(rows, userId, now);
  const sold = await voidPriceOffers(rows, ctx.now(), { sellerId: userId });
  const bought = await voidPriceOffers(rows, ctx.now(), { buyerId: userId });
  return { ...about, released: [], offers: joinEffects(sold, bought) };
}

async function armFollowUps(
  ctx: ServiceContext,
  rows: Rows,
  subjectId: string,
  { status, suspendedUntil }: Pick<StatusChange, "status" | "suspendedUntil">,
): Promise<boolean> {
  const now = ctx.now();
  if (status === "BANNED")
    await armEvents(rows, now, [
      { kind: "ACCOUNT_BANNED", subjectId, dueAt: now + SECOND_LOOK_MS },
    ]);
  if (suspendedUntil)
    await armEvents(rows, now, [
      { kind: "SUSPENSION_DUE", subjectId, dueAt: suspendedUntil.getTime() },
    ]);
  return status === "BANNED" || suspendedUntil !== null;
}

/** What everybody sees of a changed status, after its commit. */
export async function followStatus(
  ctx: ServiceContext,
  { userId, status, sessionVersion, armed, released, offers }: StatusEffects,
): Promise<void> {
  await announceOffers(ctx, offers);
  if (status !== "ACTIVE") await announceEndedSessions(ctx, userId, sessionVersion);
  if (armed) await dispatchEvents(ctx, userId);
  if (status === "BANNED")
    await afterCommit(ctx, "bids and auctions of a banned account", () =>
      closeOutBanned(ctx, userId),
    );
  for (const { _id, format, endsAt } of released) {
    await dispatchEvents(ctx, _id);
    if (format === "AUCTION" && endsAt)
      await afterCommit(ctx, "auction.close", () => scheduleClose(ctx, _id, endsAt));
  }
}
