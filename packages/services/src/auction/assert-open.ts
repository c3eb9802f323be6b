import { ConflictError } from "@loopbid/core";
import type { DeskState } from "./desk-operation.ts";

/** Refuses while the listing is not open to buyers: held, in review or removed. */
export function assertOpen({ listing }: DeskState): { ok: false; error: ConflictError } | null {
  if (listing.state === "LIVE") return null;
  const ended = listing.state === "ENDED" || listing.state === "SOLD";
  const message = ended ? "This auction has ended." : "This listing is not open right now.";
  return {
    ok: false,
    error: new ConflictError(message, { reason: ended ? "AUCTION_ENDED" : "LISTING_NOT_LIVE" }),
  };
}
