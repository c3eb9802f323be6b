import type { FraudCheckRow, ModerationActionRow } from "@loopbid/db";
import { assessListing } from "@loopbid/fraud";
import { heldNotice, removedNotice } from "@loopbid/services";
import type { ListingFacts } from "@loopbid/services";
import { hexId } from "../ids.ts";
import type { Lot } from "../listings/model.ts";
import type { World } from "../listings/honest.ts";
import { random } from "../random.ts";
import { statementFor } from "./build.ts";

const DAY_MS = 86_400_000;

/** Honest listings that a moderator removed all the same. */
const HONEST_STATEMENTS = [
  "The same item is in another listing of yours. Please keep one of them.",
  "The battery is swollen. It is dangerous to ship; take it to a recycler, and list the device without it.",
  "The pictures are the maker's. Please photograph the item that you have.",
  "Sold elsewhere, as you told us. Thank you for the word.",
];

const imeiOf = (lot: Lot): string | null =>
  ((lot.listing.specs as Record<string, unknown>)["imei"] as string | undefined) ?? null;

function factsOf(lot: Lot, lots: readonly Lot[], world: World): ListingFacts {
  const { listing, device } = lot;
  const seller = world.everyone.find((person) => person.id === listing.sellerId);
  const at = listing.pendingSince ?? listing.publishedAt ?? listing.createdAt;
  const imei = imeiOf(lot);
  const others = lots.filter((other) => other !== lot && other.listing.state === "LIVE");
  const use = (other: Lot) => ({
    listingId: other.listing._id,
    sameSeller: other.listing.sellerId === listing.sellerId,
  });
  return {
    listing: {
      id: listing._id,
      version: listing.version,
      title: listing.title,
      description: listing.description,
      categorySlug: listing.categorySlug as ListingFacts["listing"]["categorySlug"],
      condition: listing.condition,
      format: listing.format,
      askingCents: listing.format === "FIXED_PRICE" ? listing.priceCents : listing.buyNowCents,
      imei,
    },
    comparables: listing.condition
      ? { medianCents: device.typicalCents[listing.condition], count: 0 }
      : null,
    twins: others
      .filter((other) => other.listing.description === listing.description)
      .map((other) => ({
        ...use(other),
        title: other.listing.title,
        description: other.listing.description,
        identical: true,
      })),
    imeiUses: imei === null ? [] : others.filter((other) => imeiOf(other) === imei).map(use),
    seller: {
      accountAgeMs: Math.max(0, at.getTime() - (seller?.joinedAt ?? 0)),
      emailVerified: seller?.verified ?? false,
      soldCount: lots.filter(
        (other) => other.listing.sellerId === listing.sellerId && other.listing.state === "SOLD",
      ).length,
      removedCount: lots.filter(
        (other) =>
          other !== lot &&
          other.listing.sellerId === listing.sellerId &&
          other.listing.state === "REMOVED",
      ).length,
      publishedLastDay: 1,
    },
  };
}

function decisionOn(lot: Lot, check: FraudCheckRow, moderatorId: string): ModerationActionRow {
  const { listing, fraud } = lot;
  const statement = fraud
    ? statementFor(fraud)
    : random(`statement ${listing._id}`).pick(HONEST_STATEMENTS);
  return {
    _id: hexId(`action ${listing._id}`),
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

/** Gives every listing that was ever sent to review the verdict of the real check, and the removed ones a decision. */
export function addChecks(lots: readonly Lot[], world: World): void {
  const moderator = world.everyone.find((person) => person.role === "MODERATOR");
  for (const lot of lots) {
    const { listing } = lot;
    if (listing.state === "DRAFT" || listing.state === "PENDING_REVIEW") continue;
    const { score, verdict, signals, reasons, modelVersion, weightsVersion, priceBand } =
      assessListing(factsOf(lot, lots, world));
    const at =
      listing.pendingSince ?? listing.publishedAt ?? new Date(listing.createdAt.getTime() + 3_000);
    lot.check = {
      _id: hexId(`check ${listing._id}`),
      listingId: listing._id,
      listingVersion: listing.version,
      modelVersion,
      weightsVersion,
      score,
      verdict,
      signals,
      reasons,
      priceBand,
      createdAt: new Date(at.getTime() + 2_000),
    };
    if (listing.state === "HELD" && verdict === "BLOCK") {
      Object.assign(listing, {
        state: "REMOVED",
        pendingSince: null,
        closedAt: lot.check.createdAt,
        notice: removedNotice(reasons),
      });
      continue;
    }
    if (listing.state === "HELD") listing.notice = heldNotice(reasons);
    if (listing.state !== "REMOVED" || !moderator) continue;
    lot.action = decisionOn(lot, lot.check, moderator.id);
    listing.notice = lot.action.statement;
    listing.closedAt ??= new Date(world.now - DAY_MS);
  }
}
