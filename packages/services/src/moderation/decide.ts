import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from "@loopbid/core";
import { isDuplicateKey, type ListingRow, type NotificationRow, type Rows } from "@loopbid/db";
import { DECISIONS_ON } from "@loopbid/domain";
import type { DecideInput } from "@loopbid/validators";
import type { z } from "zod";
import { afterCommit } from "../after-commit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { closeCase } from "../desk/announce.ts";
import { assertUnclaimed } from "../desk/claims.ts";
import { isOverdue } from "../fraud/overdue.ts";
import { goLive } from "../listing/go-live.ts";
import { dispatchNotifications } from "../notification/tell.ts";
import { takeBack } from "../statement/take-back.ts";
import { latestCheck } from "./latest-check.ts";
import { lostTo, repeated } from "./other-decision.ts";
import { settleReports } from "./settle-reports.ts";
import { followTakeOff, writeTakeOff } from "./take-listing-off.ts";
import { tellSeller } from "./tell-seller.ts";
import { writeDecision } from "./write-decision.ts";

type Decision = z.output<typeof DecideInput>;

/**
 * A moderator approves, removes or sends back a held listing, or one that waits too long for its check; or hides, removes or
 * sends back one that is on sale. It is out of search at once, its open offers are void, and its seller gets a statement of
 * reasons; removing one that is on sale settles its reports. Of two at once one wins, and the other learns who. The same
 * moderator's same decision again changes nothing.
 * @throws UnauthenticatedError, ForbiddenError (also on an own listing), NotFoundError, InvalidError (STATEMENT_REQUIRED,
 * NOT_FOR_STATE), ConflictError (CLAIMED, ALREADY_DECIDED, STALE_VERSION, NOT_HELD, NOT_LIVE, HAS_BIDS).
 */
export async function decide(ctx: ServiceContext, input: Decision): Promise<{ state: string }> {
  const { userId } = requireModerator(ctx);
  const { listingId, state: seen = "HELD" } = input;
  requireSense(input);
  const listing = await ctx.db.rows.listings.findOne({ _id: listingId });
  if (!listing) throw new NotFoundError("There is no such listing.");
  if (listing.sellerId === userId)
    throw new ForbiddenError("You may not decide a case that you are part of.");
  await assertUnclaimed(ctx, seen === "LIVE" ? "REPORT" : "LISTING", listingId);
  const decidable = seen === listing.state || (seen === "HELD" && isOverdue(listing, ctx.now()));
  const open = decidable && listing.version === input.version;
  const state = open ? await settle(ctx, listing, input) : null;
  if (state) {
    await closeCase(ctx, "LISTING", listingId);
    if (seen === "LIVE") await closeCase(ctx, "REPORT", listingId);
    return { state };
  }
  if (await repeated(ctx, input, userId)) return { state: await stateOf(ctx, listingId) };
  throw await lostTo(ctx, input);
}

function requireSense({ decision, statement, state = "HELD" }: Decision): void {
  const possible: readonly string[] = DECISIONS_ON[state];
  if (!possible.includes(decision))
    throw new InvalidError("This cannot be decided about the listing as it is.", {
      reason: "NOT_FOR_STATE",
    });
  if (decision === "APPROVE" || statement.length > 0) return;
  const message = "Tell the seller why.";
  throw new InvalidError(message, {
    reason: "STATEMENT_REQUIRED",
    issues: [{ field: "statement", message }],
  });
}

/** The new state, or null where someone else came first. */
async function settle(
  ctx: ServiceContext,
  listing: ListingRow,
  input: Decision,
): Promise<ListingRow["state"] | null> {
  const { decision, ground, statement: text } = input;
  const check = await latestCheck(ctx, listing);
  const record = (rows: Rows) => writeDecision(ctx, rows, listing, input, check);
  if (decision === "APPROVE") return approve(ctx, listing, record);
  const taken = await ctx.db.transaction(async (rows) => {
    const taken = await writeTakeOff(ctx, rows, listing, { decision, ground, text });
    if (!taken) return null;
    await record(rows);
    if (decision === "REMOVE" && listing.state === "LIVE")
      await settleReports(ctx, rows, listing._id);
    return taken;
  });
  if (!taken) return null;
  await followTakeOff(ctx, taken);
  return (await stateOf(ctx, listing._id)) as ListingRow["state"];
}

/** One that was hidden is shown again: that takes the hiding back. */
async function approve(
  ctx: ServiceContext,
  listing: ListingRow,
  record: (rows: Rows) => Promise<void>,
): Promise<ListingRow["state"] | null> {
  let told: NotificationRow[] | null = null;
  const live = await goLive(ctx, listing._id, listing.version, async (rows) => {
    await record(rows);
    const hidden = { subject: "LISTING", subjectId: listing._id, decision: "HIDE" } as const;
    told = await takeBack(ctx, rows, hidden);
  }).catch((error: unknown) => {
    if (cameSecond(error)) return null;
    throw error;
  });
  if (!live || !told) return null;
  await dispatchNotifications(ctx, told);
  if (live.state === "LIVE")
    await afterCommit(ctx, "news of a decision", () => tellSeller(ctx, live, "live"));
  return live.state;
}

/** Another decision or an edit was committed first; of two that open one auction, one meets its row. */
function cameSecond(error: unknown): boolean {
  if (isDuplicateKey(error)) return true;
  const { reason } = error instanceof ConflictError ? error.detail : {};
  return reason === "WRONG_STATE" || reason === "STALE_VERSION";
}

async function stateOf(ctx: ServiceContext, listingId: string): Promise<string> {
  return (await ctx.db.rows.listings.findOne({ _id: listingId }))?.state ?? "REMOVED";
}
