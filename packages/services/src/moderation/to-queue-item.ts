import type { FraudCheckRow, ListingRow } from "@loopbid/db";
import { type QueueItem, SIGNALS_ONLY, type Specs } from "@loopbid/validators";
import { toCard } from "../listing/to-card.ts";

/** A listing that waits for a person, as a moderator sees it, private specs included. */
export function toQueueItem(
  row: ListingRow,
  seller: QueueItem["seller"],
  check: FraudCheckRow | null,
): Omit<QueueItem, "claim"> {
  return {
    listing: {
      ...toCard(row, null),
      description: row.description,
      specs: row.specs as Specs,
      images: row.images.map(({ key, width, height }) => ({ key, width, height })),
      version: row.version,
      deviceSlug: row.deviceSlug,
    },
    seller,
    heldSince: (row.pendingSince ?? check?.createdAt ?? row.updatedAt).toISOString(),
    check: check && {
      id: check._id,
      listingVersion: check.listingVersion,
      modelVersion: check.modelVersion,
      weightsVersion: check.weightsVersion,
      score: check.score,
      verdict: check.verdict,
      signals: check.signals.map(({ key, score, weight, evidence }) => ({
        key,
        score,
        weight,
        evidence,
      })),
      reasons: [...check.reasons],
      createdAt: check.createdAt.toISOString(),
    },
    unchecked: row.state === "PENDING_REVIEW" || !check || check.modelVersion === SIGNALS_ONLY,
  };
}
