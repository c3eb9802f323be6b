import { type FraudCheckRow, idOf, type ModerationActionRow } from "@loopbid/db";
import { assessListing } from "@loopbid/fraud";
import { heldNotice, removedNotice } from "@loopbid/services";
import type { Assessment } from "@loopbid/services";
import type { Lot } from "../listings/model.ts";
import type { World } from "../listings/honest.ts";
import { random } from "../random.ts";
import { statementFor } from "./build.ts";
import { factsIn } from "./facts.ts";

const DAY_MS = 86_400_000;

/** Honest listings that a moderator removed all the same. */
const HONEST_STATEMENTS = [
  "The same item is in another listing of yours. Please keep one of them.",
  "The battery is swollen. It is dangerous to ship; take it to a recycler, and list the device without it.",
  "The pictures are the maker's. Please photograph the item that you have.",
  "Sold elsewhere, as you told us. Thank you for the word.",
];

function decisionOn(lot: Lot, check: FraudCheckRow, moderatorId: string): ModerationActionRow {
  const { listing, fraud } = lot;
  const statement = fraud
    ? statementFor(fraud)
    : random(`statement ${listing._id}`).pick(HONEST_STATEMENTS);
  return {
    _id: idOf(`action ${listing._id}`),
    listingId: listing._id,
    moderatorId,
    decision: "REMOVE",
    reason: check.reasons[0] ?? "none",
    statement,
    fraudCheckId: check._id,
    // Written by a seed, not by a person who read it: no label to train on.
    labels: [],
    read: null,
    createdAt: listing.closedAt ?? listing.updatedAt,
  };
}

/** Stores a verdict and does to the listing what the check does. */
export function applyCheck(lot: Lot, assessment: Assessment): FraudCheckRow {
  const { listing } = lot;
  const at =
    listing.pendingSince ?? listing.publishedAt ?? new Date(listing.createdAt.getTime() + 3_000);
  const check: FraudCheckRow = {
    _id: idOf(`check ${listing._id}`),
    listingId: listing._id,
    listingVersion: listing.version,
    ...assessment,
    createdAt: new Date(at.getTime() + 2_000),
  };
  lot.check = check;
  if (listing.state === "HELD" && check.verdict === "BLOCK") {
    Object.assign(listing, {
      state: "REMOVED",
      pendingSince: null,
      closedAt: check.createdAt,
      notice: removedNotice(check.reasons),
    });
  }
  if (listing.state === "HELD") listing.notice = heldNotice(check.reasons);
  return check;
}

/** Gives every listing that was ever sent to review the verdict of the real check, and the removed ones a decision. */
export function addChecks(lots: readonly Lot[], world: World): void {
  const moderators = world.everyone.filter((person) => person.role === "MODERATOR");
  let turn = 0;
  const factsOf = factsIn(lots, world);
  for (const lot of lots) {
    const { listing } = lot;
    if (listing.state === "DRAFT" || listing.state === "PENDING_REVIEW") continue;
    const decided = listing.state === "REMOVED";
    const check = applyCheck(lot, assessListing(factsOf(lot)));
    const moderator = moderators[turn % moderators.length];
    if (!decided || !moderator) continue;
    turn++;
    lot.action = decisionOn(lot, check, moderator.id);
    listing.notice = lot.action.statement;
    listing.closedAt ??= new Date(world.now - DAY_MS);
  }
}
