import { ConflictError, InvalidError, NotFoundError } from "@loopbid/core";
import { isDuplicateKey, type ListingRow, type Rows } from "@loopbid/db";
import type { DecideInput } from "@loopbid/validators";
import type { z } from "zod";
import { afterCommit } from "../after-commit.ts";
import { requireModerator, type ServiceContext } from "../context.ts";
import { isOverdue } from "../fraud/overdue.ts";
import { goLive } from "../listing/go-live.ts";
import { closeAuctionOfRemoved } from "./close-auction-of-removed.ts";
import { latestCheck } from "./latest-check.ts";
import { mailSeller } from "./mail-seller.ts";
import { lostTo, repeated } from "./other-decision.ts";
import { writeDecision } from "./write-decision.ts";

type Decision = z.output<typeof DecideInput>;

/**
 * A moderator approves or removes a held listing, or one that waits too long for its check. Of two at once one wins, and the other learns who. The same
 * moderator's same decision again changes nothing.
 * @throws UnauthenticatedError, ForbiddenError, NotFoundError, InvalidError (STATEMENT_REQUIRED), ConflictError
 * (ALREADY_DECIDED, STALE_VERSION, NOT_HELD).
 */
export async function decide(ctx: ServiceContext, input: Decision): Promise<{ state: string }> {
  const { userId } = requireModerator(ctx);
  requireStatement(input);
  const listing = await ctx.db.rows.listings.findOne({ _id: input.listingId });
  if (!listing) throw new NotFoundError("There is no such listing.");
  const decidable = listing.state === "HELD" || isOverdue(listing, ctx.now());
  const open = decidable && listing.version === input.version;
  const state = open ? await settle(ctx, listing, input) : null;
  if (state) return { state };
  if (await repeated(ctx, input, userId)) return { state: await stateOf(ctx, input.listingId) };
  throw await lostTo(ctx, input);
}

function requireStatement({ decision, statement }: Decision): void {
  if (decision !== "REMOVE" || statement.length > 0) return;
  const message = "Tell the seller why the listing is removed.";
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
  const check = await latestCheck(ctx, listing);
  const record = (rows: Rows) => writeDecision(ctx, rows, listing, input, check);
  if (input.decision === "APPROVE") return approve(ctx, listing, record);
  return remove(ctx, listing, input.statement, record);
}

async function approve(
  ctx: ServiceContext,
  listing: ListingRow,
  record: (rows: Rows) => Promise<void>,
): Promise<ListingRow["state"] | null> {
  let decided = false;
  const live = await goLive(ctx, listing._id, listing.version, async (rows) => {
    await record(rows);
    decided = true;
  }).catch((error: unknown) => {
    if (cameSecond(error)) return null;
    throw error;
  });
  if (!live || !decided) return null;
  if (live.state === "LIVE")
    await afterCommit(ctx, "mail about a decision", () => mailSeller(ctx, live, "live"));
  return live.state;
}

/** Another decision or an edit was committed first; of two that open one auction, one meets its row. */
function cameSecond(error: unknown): boolean {
  if (isDuplicateKey(error)) return true;
  const { reason } = error instanceof ConflictError ? error.detail : {};
  return reason === "WRONG_STATE" || reason === "STALE_VERSION";
}

async function remove(
  ctx: ServiceContext,
  listing: ListingRow,
  statement: string,
  record: (rows: Rows) => Promise<void>,
): Promise<"REMOVED" | null> {
  const { _id, version, state } = listing;
  const now = new Date(ctx.now());
  const removed = await ctx.db.transaction(async (rows) => {
    const matched = await rows.listings.updateOne(
      { _id, version, state },
      {
        $set: {
          state: "REMOVED",
          notice: statement,
          pendingSince: null,
          closedAt: now,
          updatedAt: now,
        },
      },
    );
    if (matched === 0) return false;
    await record(rows);
    return true;
  });
  if (!removed) return null;
  await closeAuctionOfRemoved(ctx, listing);
  await afterCommit(ctx, "mail about a decision", () =>
    mailSeller(ctx, listing, "removed", statement),
  );
  return "REMOVED";
}

async function stateOf(ctx: ServiceContext, listingId: string): Promise<string> {
  return (await ctx.db.rows.listings.findOne({ _id: listingId }))?.state ?? "REMOVED";
}
